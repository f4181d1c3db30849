/** What people write in English chats that no dictionary has. */
export const chatWords: ReadonlySet<string> = new Set(
  `u r n k y ur urs im ive id ill dont cant wont didnt doesnt isnt arent wasnt aint whats thats theres wheres hows lets
  ya yo yup yep nah nope ok okay okey kk hey hiya heya sup wassup whatsup wut wat wot dat dis da dem dey tho thru thx
  thnx tx ty tysm np yw pls plz plss plzz sry soz btw tbh ngl idk idc idgaf ikr imo imho fyi asap lol lmao lmfao rofl
  xd haha hahaha hehe omg omfg wtf wth smh fr brb ttyl gtg g2g bbl afk irl dm pm ama tmi fomo yolo bff bf gf bro bruh
  sis fam dude gonna wanna gotta gimme lemme kinda sorta dunno cuz coz cos bc b4 bday bfast tmrw tmr tomo tonite nite
  2day 2moro 2nite gr8 l8r m8 w8 cya luv luvs msg txt pic pics vid vids app apps cap sus lit bet slaps vibe vibes gud
  goin doin comin nothin somethin lookin workin tryin innit mate cheers ta wen wer wich abt bout prob probs def deffo
  obvs tldr eta rn atm nvm hmu jk ily hbu wbu wyd wya smth sth sb sm rly srsly v vv w wo tho thot ppl peeps yr yrs
  mins secs hrs info congrats gratz yay meh ugh hmm hm mm mmm um umm uh uhh huh aww ooh oops whoa yikes phew`
    .trim()
    .split(/\s+/u),
);
