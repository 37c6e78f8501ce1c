/** What to do about an entry that was refused: as the API says it in English, and in Danish; a value of the sentence stands at its {}, by its number in Danish. */
export const DANISH_ENTRIES: Readonly<Record<string, string>> = {
  'assign another mentor, or send "override": { "reason": … }':
    'vælg en anden mentor, eller skriv nedenfor, hvorfor det skal være denne',
  'assign another mentor first, or none: a lead coordinator can then give this one again, for a reason':
    'vælg først en anden mentor, eller ingen: en ledende koordinator kan derefter give denne igen med en begrundelse',
  'assign another mentor, or ask a lead coordinator, who can give this one for a reason':
    'vælg en anden mentor, eller spørg en ledende koordinator, der kan give denne med en begrundelse',
  'book one first; none stands': 'book en først: der er ingen',
  'call instead: a hold begins before it could leave': 'ring i stedet: en pause begynder, før den kan sendes',
  'call instead: it could not leave before the appointment begins':
    'ring i stedet: den kan ikke sendes, før aftalen begynder',
  'choose a channel for which there is a text': 'vælg en kanal, der er en tekst til',
  'correct it by a new entry: this one cannot be taken back':
    'ret den med en ny indtastning: denne kan ikke tages tilbage',
  'correct the arm first: this one has no check-ins': 'ret armen først: den har ingen mentorkontakter',
  'correct the entry of the death (`life`) first': 'ret først indtastningen om, at deltageren er død',
  'correct the entry of the death first': 'ret først indtastningen om, at deltageren er død',
  'enter the appointment first, also when it has passed': 'registrér aftalen først, også når den er passeret',
  'give either an end or a day of review': 'angiv enten en slutning eller en dag, hvor pausen ses efter',
  'it has been acted on; enter what holds now instead': 'der er handlet på den: registrér i stedet det, der gælder nu',
  'leave it empty: a file takes back no refusal, stop or death; enter it with its reason on the page of the participant':
    'lad den stå tom: en fil tager ikke et nej, et stop eller et dødsfald tilbage; skriv det med en begrundelse på deltagerens side',
  'leave it empty: the number has a mark and was taken off the card; if it is theirs again, enter it on the page of the participant':
    'lad den stå tom: nummeret har et mærke og er taget af kortet; er det deltagerens igen, så skriv det på deltagerens side',
  'leave it empty: the number has this mark; take it away on the page of the participant':
    'lad den stå tom: nummeret har dette mærke; fjern det på deltagerens side',
  'leave it empty: the follow-up has its outcome': 'lad den stå tom: interviewet har sit udfald',
  'leave it out, or mend its name: there is no such field': 'udelad det, eller ret navnet: det felt findes ikke',
  'leave it out: no hold is open': 'udelad den: ingen pause er i gang',
  'leave it out: nothing was done': 'udelad det: intet blev gennemført',
  'leave it out: only of a check-in that was cancelled is it said who asked for it':
    'udelad det: kun om en mentorkontakt, der blev aflyst, siges det, hvem der bad om det',
  'leave it out: only a wrong number is named': 'udelad det: kun et forkert nummer nævnes',
  'leave it out: only an e-mail in your own words has a subject of its own':
    'udelad det: kun en e-mail med egne ord har sit eget emne',
  'give one line of at most 100 characters, or none': 'skriv én linje på højst 100 tegn, eller ingenting',
  'leave it out: only what was not done has a reason': 'udelad den: kun det, der ikke blev gennemført, har en grund',
  'log the call that reached them: they might come for nothing':
    'notér det opkald, der nåede dem: ellers kan de komme forgæves',
  'look again: it was changed meanwhile': 'se igen: det er ændret imens',
  'mark it as done instead: this task is no call': 'markér den som udført i stedet: opgaven er ikke et opkald',
  'name a site of the study': 'vælg et sted i studiet',
  'name a weekday that comes between the two days': 'vælg en ugedag, der falder mellem de to dage',
  'name an assessor of the study': 'vælg en af studiets interviewere',
  'name another assessor, or send "override": { "unblinded": reason }':
    'vælg en anden interviewer, eller skriv nedenfor, hvorfor det må være den samme',
  'name another successor, or send "override": { "reason": … }':
    'vælg en anden efterfølger; en ledende koordinator kan gå over grænsen med en begrundelse',
  'name at least one axis to change': 'vælg mindst én ting, der skal ændres',
  'name participants who are there': 'vælg deltagere, der findes',
  'name somebody on the staff of the study who does such work':
    'vælg en af studiets medarbejdere, der har den slags opgaver',
  'name somebody who is an assessor of the study on that date': 'vælg en, der er interviewer i studiet den dag',
  'name somebody who is an assessor of the study on those dates': 'vælg en, der er interviewer i studiet de dage',
  'name another assessor: this one has been unblinded for the participant':
    'vælg en anden interviewer: for denne er blindingen brudt for deltageren',
  'name another mentor, or none: a lead coordinator can then give this one, for a reason':
    'vælg en anden mentor, eller ingen: en ledende koordinator kan derefter give denne med en begrundelse',
  'book an appointment instead; e-mails about a questionnaire offer no times':
    'book i stedet en aftale: mails om et spørgeskema tilbyder ingen tider',
  'name the others only': 'nævn kun de andre',
  'offer a time that lies ahead': 'tilbyd en tid, der ikke er passeret',
  'offer at least one time': 'tilbyd mindst én tid',
  'offer at most {} times': 'tilbyd højst {1} tider',
  'offer at most {} times; withdraw some first': 'tilbyd højst {1} tider: træk først nogle tilbage',
  'nothing is left to do: the task is closed': 'der er intet at gøre: opgaven er lukket',
  'nothing is left to take: it resolved itself': 'der er intet at påtage sig: den er løst af sig selv',
  'nothing to do: it was voided before': 'der er intet at gøre: den er allerede taget tilbage',
  'nothing to do: none stands on that day': 'der er intet at gøre: der er ingen aftale den dag',
  'record first that they take part again (`participation.interviews`), if they wish so':
    'registrér først, at de deltager i interview igen, hvis de ønsker det',
  'record its outcome; nobody is met for a register': 'registrér udfaldet: ingen mødes for et register',
  'record first that the interview was held': 'registrér først, at samtalen er holdt',
  'record that the card was handed over, posted or declined':
    'registrér, om gavekortet er overrakt, sendt eller afslået',
  'say what the card is worth': 'skriv, hvad gavekortet er værd',
  'the protocol gives no card after this follow-up': 'protokollen giver intet gavekort efter denne samtale',
  'void that entry first': 'tag først den indtastning tilbage',
  'give a day that is not before the interview': 'angiv en dag, der ikke ligger før samtalen',
  'leave it out, or give {}: the card is the same for all': 'udelad det, eller angiv {1}: gavekortet er ens for alle',
  'report what you were told yourself': 'meld det, du selv fik at vide',
  'say in a few words how, or what follows; not what was learnt':
    'skriv kort hvordan, eller hvad der følger; ikke hvad der blev røbet',
  'say in a few words what the other reason is': 'skriv kort, hvad den anden grund er',
  'say why you look, once a day for each person; or come from a task, with its purpose':
    'skriv, hvorfor du ser på kortet, én gang om dagen for hver person; eller kom fra en opgave',
  'say why: a reason of the closed list': 'vælg en grund fra listen',
  'take a site of the study that is yours': 'vælg et af dine steder i studiet',
  'The leave is kept; enter it again so that the check-ins follow.':
    'Fraværet er gemt; registrér det igen, så mentorkontakterne følger med.',
  'try again': 'prøv igen',
  'ask for the erasure first': 'bed først om sletningen',
  'nothing to do: it is confirmed, and is carried out on its day':
    'der er intet at gøre: den er bekræftet og udføres på sin dag',
  'send true to confirm it as the second person': 'Bekræft den som den anden person',
  'have another lead coordinator or coordinator confirm it':
    'lad en anden ledende koordinator eller koordinator bekræfte den',
  'nothing to take back: no erasure is under way': 'der er intet at tage tilbage: ingen sletning er i gang',
  'it cannot be taken back any more: the key is being destroyed':
    'den kan ikke længere tages tilbage: nøglen bliver ødelagt',
  'cancel the interview of {} first; unless they asked for that, a task opens to tell them':
    'aflys først interviewet {1}; medmindre de selv bad om det, kommer en opgave om at sige det til dem',
  'take the erasure back first, if they wish to stay': 'tag først sletningen tilbage, hvis de ønsker at blive',
  'void the entry of the outcome first': 'tag først udfaldet tilbage',
  'give a public key of age, which begins with age1': 'angiv en offentlig nøgle fra age; den begynder med age1',
  'give a date that is not after the outcome of {} on {}, or void that outcome first':
    'angiv en dato, der ikke ligger efter udfaldet af {1} den {2}, eller tag først det udfald tilbage',
  'give the arm first: it says whether there are check-ins': 'angiv armen først: den afgør, om der er mentorkontakter',
  'give a date that is not after {}': 'angiv en dato, der ikke ligger efter {1}',
  'give a date that is not before {}': 'angiv en dato, der ikke ligger før {1}',
  "give a day that is not before the participant's {}": 'angiv en dag, der ikke ligger før deltagerens {1}',
  'give an instant after {}': 'angiv et tidspunkt efter {1}',
  'give an instant that is not after {}': 'angiv et tidspunkt, der ikke ligger efter {1}',
  'enter it once the interview of {} has begun, or have that moved first to when it was held':
    'registrér det, når interviewet {1} er begyndt, eller få det først flyttet til det tidspunkt, det blev holdt',
  'give the day of the appointment, {}, once it has begun': 'angiv aftalens dag, {1}, når den er begyndt',
  'record the outcome of {}: that closes the task': 'registrér udfaldet af {1}: det lukker opgaven',
  'take a time that leaves room for the one at {}, or send "override": { "doubleBooked": reason }':
    'vælg et tidspunkt, der giver plads til aftalen {1}, eller skriv nedenfor, hvorfor de må overlappe',
  'take one of {}': 'vælg en af {1}',
  'void the later entry {} ({}) first': 'tag først den senere indtastning tilbage: {2}',
  'give the date of {} once it is known: until then nothing is planned of {}':
    'angiv datoen for {1}, når den kendes: indtil da planlægges intet for {2}',
  'look whether the year is right: {} was over on {}, and work about all of it opens at once':
    'se efter, om årstallet er rigtigt: {1} var forbi {2}, og arbejdet med det hele åbner på én gang',
  'give the date of at least one of {}': 'angiv mindst én af datoerne: {1}',
  'book it first, or take a text that names no time': 'book den først, eller vælg en tekst uden tidspunkt',
  'call instead: this interview has had all the messages that it may have':
    'ring i stedet: dette interview har fået alle de beskeder, det må få',
  'choose another channel, or enter a number first that may be texted: there is none on the card':
    'vælg en anden kanal, eller registrér først et nummer, der må få sms: der står intet på kontaktkortet',
  'choose another channel, or enter an e-mail address first that works: there is none on the card':
    'vælg en anden kanal, eller registrér først en mailadresse, der virker: der står ingen på kontaktkortet',
  'choose another channel, or enter an address first that holds today: there is none on the card':
    'vælg en anden kanal, eller registrér først en adresse, der gælder i dag: der står ingen på kontaktkortet',
  'choose a channel that the participant has agreed to': 'vælg en kanal, som deltageren har sagt ja til',
  'enter the date first from which the interviews are counted': 'registrér først den dato, interviewene regnes fra',
  'give either a template or a text': 'angiv enten en skabelon eller en tekst',
  'leave it out: no message is planned that it could replace':
    'udelad det: ingen besked er planlagt, som den kan træde i stedet for',
  'leave it out: the text says whose it is': 'udelad det: teksten siger, hvad den handler om',
  'leave it out: what tells of an appointment always goes': 'udelad det: beskeder om en aftale sendes altid',
  'leave it out: you write of check-ins': 'udelad det: du skriver om mentorkontakter',
  'leave {{}} out: nothing is known for it': 'udelad {{1}}: der er intet at sætte ind',
  'lift the hold first, or call if it allows that': 'ophæv pausen først, eller ring, hvis den tillader det',
  'name a text that there is and that is sent by hand': 'vælg en tekst, der findes, og som kan sendes manuelt',
  'name one planned message: {}': 'vælg én planlagt besked: {1}',
  'nothing can be taken back that has left: write another message':
    'det, der er sendt, kan ikke tages tilbage: skriv en ny besked',
  'record first that the support goes on, if they wish so':
    'registrér først, at støtten fortsætter, hvis de ønsker det',
  'release the participant first': 'frigiv deltageren først',
};
