/** Frequent short words of languages that share a script; chosen by hand from each language's commonest words. */
export const stopWords: Readonly<Record<string, string>> = {
  en: 'the and of to in is that it for was on are as with be at this have from or by not but what we you they which will would there their can has been if your he she his her do please could should about when our my me an a i just more very',
  de: 'der die das und ist nicht ein eine einen einem einer ich wir sie es mit auf für den dem des zu im in von auch dass sich als wie bei nach aus wird sind war haben hat kann bitte noch nur oder aber wenn über mir uns unser ihre ihr wurde werden um am zum zur',
  fr: 'le la les des est et un une dans pour que qui ne pas sur au aux avec ce cette nous vous ils elle je il de du en plus sont par mais ou où notre votre été être fait comme si leur ses mes tout bien très',
  es: 'el la los las de que y en un una es por con para no se su al del lo como más pero sus le ya este esta está son nosotros usted hay muy cuando también fue porque desde todo ser han mi me te',
  it: 'il lo la gli le di che è un una per non con del della in sono si da al nel alla come più ma anche questo questa ha mi ci essere abbiamo dei delle sul dal suo tutti molto ho e o',
  pt: 'o os a as de que e do da em um uma para com não uma os no se na por mais dos das foi ao ele ela como mas você nós é são está isso seu sua muito já também quando nos nas pelo pela até ou',
  nl: 'de het een en van ik is dat niet in op te zijn met voor die er aan om dan maar wij we je jullie ook als bij naar uit kan nog wel geen wordt werd door over heeft hebben deze dit zo moet mijn ons onze',
  sv: 'och att det som en på är av för med den till inte har jag om ett men var vi kan så från de ni du han hon sig eller när hur också mycket vara detta ska skulle från efter vid nu',
  da: 'og at det som en på er af for med den til ikke har jeg om et men var vi kan så fra de han hun sig eller når hvor også meget være dette skal skulle efter ved nu blev mig hvad',
  no: 'og at det som en på er av for med den til ikke har jeg om et men var vi kan så fra de han hun seg eller når hvor også mye være dette skal skulle etter ved nå ble meg hva',
  fi: 'ja on ei se että hän oli ovat mutta kun myös joka mitä kuin niin olen tämä voi sen ole vain minun meidän jos sitten jo nyt hyvin tai kanssa he me sinä te olla olisi',
  pl: 'i w na z się nie to że do jest jak o po co tak ale dla od za przez czy tylko jego są być był może my wy już oraz który która które przed bardzo mnie jej ich tego tym proszę',
  cs: 'a se na je že v to s z do o ale jak za pro po tak jsou jsem by ve si už od nebo který která které byl být jeho může když jen také velmi prosím nás vás mě ho této tento',
  hu: 'a az és hogy nem is egy van de meg csak már mint ez volt el kell még vagy mi ha lehet nagyon azt itt ezt én te ő mert van nincs akkor fel után szerint kérem',
  ro: 'și în de la a nu cu pe că este un o din mai care se sunt pentru ce dar am fost au fi al ale prin după sau lui ei noi foarte acest această dacă când',
  tr: 've bir bu için de da ile çok ne daha var olarak gibi ben sen o biz siz onlar değil ama en kadar mi mı olan sonra her şey lütfen ki yok beni bana',
  ru: 'и в не на что я с он как это по но они к у из за мы вы от так же для бы его только мне было все еще её или если уже был нас вас когда очень чтобы при',
  uk: 'і в не на що я з він як це по але вони до у із за ми ви від так для би його тільки мені було все ще її або якщо вже був нас вас коли дуже щоб та є',
  bg: 'и в не на че аз с той как това по но те към от за ние вие така бе да се са е ще го само беше все още или ако вече нас вас когато много при което който',
};

/** Letters that hardly any other language of the same script uses. */
export const tellingLetters: Readonly<Record<string, RegExp>> = {
  de: /ß/gu,
  es: /[ñ¿¡]/gu,
  pt: /[ãõ]/gu,
  pl: /[łąęśźż]/gu,
  cs: /[ěřů]/gu,
  hu: /[őű]/gu,
  ro: /[țșă]/gu,
  tr: /[ğış]/gu,
  uk: /[іїєґ]/gu,
  ru: /[ыэё]/gu,
};
