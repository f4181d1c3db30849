/**
 * Misspellings with one likely meaning, which people make often; collected by hand.
 * Read as misspelling=correction; an underscore stands for a space.
 */
const withoutApostrophe = `
aint=ain't arent=aren't cant=can't couldnt=couldn't couldve=could've didnt=didn't doesent=doesn't
doesnt=doesn't dont=don't hadnt=hadn't hasnt=hasn't havent=haven't heres=here's hes=he's howre=how're im=I'm
isnt=isn't itd=it'd itll=it'll ive=I've mightve=might've mustnt=mustn't neednt=needn't oclock=o'clock
shes=she's shouldnt=shouldn't shouldve=should've thatll=that'll thats=that's theres=there's theyll=they'll
theyre=they're theyve=they've tommorows=tomorrow's wasnt=wasn't werent=weren't weve=we've whats=what's
wheres=where's whos=who's wouldnt=wouldn't wouldve=would've wudnt=wouldn't yall=y'all youll=you'll
youre=you're youve=you've
`;

/** Not may, march and august, which are words. */
const namesOfDays = `
monday=Monday tuesday=Tuesday wednesday=Wednesday thursday=Thursday friday=Friday saturday=Saturday sunday=Sunday
january=January february=February april=April june=June july=July september=September october=October
november=November december=December
`;

const misspelt = `
buyed=bought catched=caught thinked=thought sleeped=slept keeped=kept feeled=felt bringed=brought
spended=spent sended=sent telled=told understanded=understood builded=built maked=made selled=sold losed=lost
growed=grew seeked=sought sueed=sued
datas=data equipments=equipment furnitures=furniture homeworks=homework knowledges=knowledge luggages=luggage
prefere=prefer european=European
abit=a_bit alittle=a_little aswell=as_well explane=explain explaned=explained infront=in_front inspite=in_spite
nowdays=nowadays thankyou=thank_you abcense=absence abscence=absence absense=absence
accesible=accessible accidently=accidentally
accomodate=accommodate accomodation=accommodation accross=across acess=access acheive=achieve
acheived=achieved acheivement=achievement acknowlege=acknowledge acommodate=accommodate acros=across
activites=activities addres=address adn=and adress=address adresses=addresses agains=against agian=again
agressive=aggressive ahppen=happen ahve=have allmost=almost allready=already allso=also allways=always
alot=a_lot altough=although alwasy=always amatuer=amateur amke=make ammount=amount amoung=among
annoucement=announcement anouncement=announcement anual=annual anwser=answer anyhting=anything
anyother=any_other anythign=anything apparant=apparent apparantely=apparently apparantly=apparently
appearence=appearance appriciate=appreciate approch=approach apreciate=appreciate aproach=approach
aquire=acquire aquired=acquired arguement=argument arround=around artical=article aslo=also assasin=assassin
aswer=answer athelete=athlete atleast=at_least attatch=attach attatched=attached attatchment=attachment
augest=August availabe=available availible=available avalable=available avaliable=available awfull=awful
awnser=answer basicaly=basically basicly=basically beacause=because beacuse=because beatiful=beautiful
beautifull=beautiful becasue=because becaus=because becomming=becoming becouse=because becuase=because
befor=before beggining=beginning begining=beginning beleive=believe beleived=believed belive=believe
benifit=benefit beutiful=beautiful bizzare=bizarre brekfast=breakfast buisness=business busines=business
bussiness=business buton=button calender=calendar carefull=careful carrer=career casted=cast
catagory=category catergory=category cemetary=cemetery certian=certain challange=challenge
changable=changeable charachter=character cheif=chief choosen=chosen cofee=coffee colleage=colleague
collegue=colleague collegues=colleagues comany=company comfortible=comfortable comfterble=comfortable
comittee=committee comming=coming commitee=committee committment=commitment compair=compare
comparision=comparison compatability=compatibility completley=completely completly=completely
comunication=communication concensus=consensus concider=consider concieve=conceive concious=conscious
conection=connection considder=consider consistant=consistent constatn=constant continous=continuous
contiune=continue contries=countries controled=controlled convienient=convenient convinient=convenient
copywrite=copyright correspondance=correspondence coudl=could cound=could coutry=country critisism=criticism
curently=currently curiousity=curiosity currenty=currently cusotmer=customer custommer=customer
custumer=customer dayly=daily decemeber=December decendent=descendant decison=decision decsion=decision
defiantely=definitely definate=definite definately=definitely definatly=definitely definetly=definitely
definitly=definitely defintely=definitely delievery=delivery descision=decision desease=disease
desicion=decision deside=decide desparate=desperate develope=develop developement=development
diferent=different differnt=different diffrent=different dificult=difficult diging=digging
disapointed=disappointed discribe=describe dissapear=disappear dissapoint=disappoint
dissapointed=disappointed dissapointing=disappointing duting=during eachother=each_other earlyer=earlier
effecient=efficient eligable=eligible embarass=embarrass embarassed=embarrassed embarassing=embarrassing
embarrasing=embarrassing enought=enough enviorment=environment enviroment=environment
enviromental=environmental equiptment=equipment especialy=especially esspecially=especially everone=everyone
everthing=everything everytime=every_time everyting=everything eveyone=everyone evry=every
evrything=everything exaclty=exactly exampel=example excelent=excellent excercise=exercise
exellent=excellent exersise=exercise existance=existence exmaple=example expecially=especially
experiance=experience experiece=experience expirience=experience explaination=explanation exsist=exist
extremly=extremely facinating=fascinating familar=familiar familliar=familiar febuary=February feild=field
finaly=finally finded=found finnaly=finally firday=Friday foriegn=foreign forteen=fourteen fourty=forty
foward=forward freind=friend freindly=friendly freinds=friends frmo=from fullfill=fulfill
functionallity=functionality futher=further garantee=guarantee gaurantee=guarantee genrally=generally
geting=getting gettign=getting goign=going gonig=going govenment=government goverment=government
gradualy=gradually gramar=grammar grammer=grammar greatful=grateful guage=gauge guarentee=guarantee
happend=happened happenned=happened hapy=happy harrass=harass harrassment=harassment heighth=height
helpfull=helpful hieght=height hinderance=hindrance holliday=holiday hopefuly=hopefully hospitol=hospital
hosptial=hospital houres=hours hte=the hting=thing htis=this hungery=hungry hvae=have hwole=whole
identifed=identified imediately=immediately immediatley=immediately immediatly=immediately immitate=imitate
imporant=important importent=important improvment=improvement incase=in_case incorect=incorrect
increasingy=increasingly independant=independent individualy=individually infact=in_fact
infomation=information informations=information infromation=information inital=initial innoculate=inoculate
instade=instead intelligance=intelligence interpet=interpret interupt=interrupt intrested=interested
intresting=interesting invesment=investment irrelevent=irrelevant isse=issue issuse=issues isue=issue
janury=January japanes=Japanese jsut=just kindof=kind_of knowledgable=knowledgeable knowlegde=knowledge
knowlege=knowledge knwo=know konw=know lable=label laguage=language lawer=lawyer langauge=language languge=language
layed=laid lenght=length liason=liaison libary=library liek=like likly=likely litle=little littel=little
loosing=losing maintainance=maintenance maintenace=maintenance maintenence=maintenance managment=management
manufacter=manufacturer mariage=marriage meaningfull=meaningful medecine=medicine mesage=message
messege=message mesure=measure menue=menu millenium=millennium miniscule=minuscule mintue=minute
mischievious=mischievous mispell=misspell mispelled=misspelled mispelling=misspelling mistery=mystery
mkae=make moeny=money monring=morning moring=morning mountian=mountain mroning=morning mysef=myself
naturaly=naturally neccesary=necessary neccessarily=necessarily neccessary=necessary necesary=necessary
necessery=necessary negociate=negotiate neighbourh=neighbour nessecary=necessary nigth=night nineth=ninth
ninty=ninety noone=no_one nothign=nothing noticable=noticeable noticably=noticeably novemeber=November
obviosly=obviously obvioulsy=obviously occasionaly=occasionally occassion=occasion
occassionally=occasionally occured=occurred occurence=occurrence occuring=occurring occurrance=occurrence
ocotber=October ofcourse=of_course offical=official ohter=other opertunity=opportunity opinon=opinion
oportunity=opportunity opposit=opposite oppurtunity=opportunity orginal=original orginally=originally
origional=original orignal=original otehr=other owrk=work packge=package paralel=parallel
particulary=particularly particurly=particularly passowrd=password pasword=password payed=paid peaple=people
peice=piece peices=pieces peopel=people perfer=prefer perfomance=performance performace=performance
perhpas=perhaps permanant=permanent persistant=persistent personel=personnel persue=pursue pharoah=pharaoh
phisical=physical plaese=please pleae=please pleaes=please plesant=pleasant plese=please poeple=people
populer=popular posess=possess posession=possession possable=possible possiblity=possibility
postion=position potatos=potatoes practicaly=practically practicly=practically preceed=precede
prefered=preferred prefering=preferring prepair=prepare presance=presence pressent=present prety=pretty
previos=previous previouse=previous privelege=privilege priviledge=privilege proably=probably
probalby=probably probally=probably probaly=probably problme=problem proccess=process proces=process
produt=product profesional=professional proffesional=professional proffessor=professor
programing=programming projetc=project pronounciation=pronunciation publically=publicly purpuse=purpose
qualtiy=quality quantitiy=quantity questionaire=questionnaire quikly=quickly realy=really reaosn=reason
reasearch=research reccomend=recommend reccomended=recommended reccommend=recommend reciept=receipt
recieve=receive recieved=received recieves=receives recieving=receiving recomend=recommend
recomendation=recommendation recommed=recommend recommendaton=recommendation redy=ready referance=reference
refered=referred refering=referring regulary=regularly relase=release releated=related relevent=relevant
religous=religious remaing=remaining rember=remember remeber=remember remembr=remember remmeber=remember
repetion=repetition replys=replies reponse=response requirment=requirement requirments=requirements
reslut=result responce=response responsability=responsibility responsibilty=responsibility
restaraunt=restaurant restraunt=restaurant resturant=restaurant retreive=retrieve retrive=retrieve
reult=result reuslt=result rigth=right rythm=rhythm rythym=rhythm safty=safety sandwhich=sandwich
satelite=satellite saterday=Saturday satuday=Saturday scaned=scanned scedule=schedule schedual=schedule
scientis=scientist searhc=search secratary=secretary senario=scenario sentance=sentence sentances=sentences
seperate=separate seperated=separated seperately=separately seperation=separation septemeber=September
serch=search sergent=sergeant servise=service setember=September sevral=several shedule=schedule
shiping=shipping shoping=shopping shoudl=should sieze=seize similiar=similar simmilar=similar simpel=simple
sincerly=sincerely sinse=since slowy=slowly smae=same soemthing=something soilders=soldiers soluton=solution
somethign=something someting=something somthing=something sould=should speach=speech
specificaly=specifically speical=special startegy=strategy stategy=strategy stoped=stopped strenght=strength
strugle=struggle stucture=structure studing=studying stuided=studied sturcture=structure succes=success
succesful=successful succesfully=successfully successfull=successful sucess=success sucessful=successful
sugestion=suggestion suport=support supposably=supposedly supress=suppress suprise=surprise
suprised=surprised suprising=surprising surelly=surely surounding=surrounding surprize=surprise
swiming=swimming sysetm=system systme=system sytem=system tahn=than taht=that tath=that teached=taught
teacheing=teaching technoloy=technology tecnology=technology teh=the tehcnical=technical tehy=they
temperture=temperature temporarly=temporarily tempory=temporary theese=these theif=thief thet=that
thier=their thign=thing thigns=things thnig=thing thorougly=thoroughly thougth=thought
thouroughly=thoroughly threshhold=threshold throught=through thrusday=Thursday thsi=this thurday=Thursday
tihs=this tje=the togather=together togehter=together tomatos=tomatoes tommorow=tomorrow tommorrow=tomorrow
tomorow=tomorrow tomorro=tomorrow tounge=tongue trafic=traffic transfered=transferred transision=transition
travell=travel truely=truly truley=truly tryed=tried tuseday=Tuesday tutorail=tutorial twelth=twelfth
tyhe=they tyope=type tyrany=tyranny uncomfortble=uncomfortable understnad=understand undestand=understand
unecessary=unnecessary unfortunantly=unfortunately unfortunatley=unfortunately unfortunatly=unfortunately
unitl=until unneccessary=unnecessary unnecesary=unnecessary untill=until untl=until upgarde=upgrade
upto=up_to usally=usually usefull=useful usefullness=usefulness useing=using usuage=usage usualy=usually
vaccum=vacuum vacinity=vicinity valueable=valuable varius=various vegatable=vegetable vegtable=vegetable
vehical=vehicle verison=version visable=visible vistor=visitor volonteer=volunteer
vulnerabilty=vulnerability waht=what waitor=waiter wednsday=Wednesday weekness=weakness wehn=when weigth=weight
wellcome=welcome wendesday=Wednesday wensday=Wednesday wether=whether whant=want whcih=which whihc=which
whne=when wholey=wholly whould=would whta=what wich=which wierd=weird wihch=which wiht=with wirte=write
withh=with wnat=want wokr=work wonderfull=wonderful worng=wrong woudl=would writen=written writting=writing
wrok=work wroking=working wrold=world wtih=with wuold=would yeasterday=yesterday yeild=yield yera=year
yestarday=yesterday yesturday=yesterday yoru=your youself=yourself yuo=you
`;

const corrections: ReadonlyMap<string, string> = new Map(
  [withoutApostrophe, namesOfDays, misspelt]
    .flatMap((list) => list.trim().split(/\s+/u))
    .map((entry) => {
      const [wrong = '', right = ''] = entry.split('=');
      return [wrong, right.replaceAll('_', ' ')] as const;
    }),
);

/** The correction of a common misspelling in lower case; undefined for any other word. */
export const knownCorrection = (word: string): string | undefined => corrections.get(word);

/** All of them, for tests and for finding the ones that the linter does not see. */
export const knownMisspellings = (): readonly string[] => [...corrections.keys()];
