/** What to do about a field that was refused; a value of the sentence stands at its {}, by its number in Danish. */
export const DANISH_REMEDIES: Readonly<Record<string, string>> = {
  'they could see arms or check-ins of this study: make somebody else its assessor':
    'vedkommende har kunnet se arme eller kontakter i dette studie: vælg en anden som interviewer',
  'an assessor is no mentor of the same study, at any time: name somebody else':
    'en interviewer er aldrig mentor i samme studie: vælg en anden',
  'an assessor stays blinded: give them no other role': 'en interviewer forbliver blindet: giv dem ingen anden rolle',
  'a statistician of the DMC is independent: give them that role alone':
    'en statistiker i DMC er uafhængig: giv dem kun den rolle',
  'a statistician or principal investigator stays blinded: give them no role that sees the arm or the check-ins':
    'en statistiker eller forsøgsansvarlig forbliver blindet: giv dem ingen rolle, der ser arm eller mentorkontakter',
  'a mentor or team leader sees nothing of interviews: give them no role that does':
    'en mentor eller teamleder ser intet om interviews: giv dem ingen rolle, der gør',
  'ask a coordinator of the whole study': 'bed en koordinator for hele studiet om det',
  'give a date that is not before the first': 'angiv en dato, der ikke ligger før den første',
  'give a language by its two letters, like da for Danish; those of a country are none':
    'angiv et sprog med to bogstaver, fx da for dansk; et lands bogstaver er ikke et sprog',
  'give a language by its two letters, like da': 'angiv et sprog med to bogstaver, som da',
  'give a phone number': 'angiv et telefonnummer',
  'give the number with its country code, like +47 20 12 34 56': 'angiv nummeret med landekode, som +47 20 12 34 56',
  'give a phone number of the EU or EEA, like +45 20 12 34 56':
    'angiv et telefonnummer i EU eller EØS, som +45 20 12 34 56',
  'give a local date and time, like 2026-04-28T10:30': 'angiv en dato og et klokkeslæt',
  'give a local date and time that exists, from 1900 to 2199, like 2026-04-28T10:30':
    'angiv en dato og et klokkeslæt, der findes, fra 1900 til 2199',
  'give an ISO date, like 2026-04-28': 'angiv en dato',
  'give an ISO date that exists, from 1900 to 2199, like 2026-04-28': 'angiv en dato, der findes, fra 1900 til 2199',
  'give an e-mail address, like name@example.com': 'angiv en e-mailadresse, som navn@example.com',
  'give an end that is not before its beginning': 'angiv en slutning, der ikke ligger før begyndelsen',
  'close for a year at most: to send nothing for longer, stop all sending':
    'luk højst et år: skal der gå længere tid uden beskeder, så stop al afsendelse',
  'enter the address first: none stands on the card': 'skriv adressen først: der står ingen på kortet',
  'give the last digits of the number, or email: true': 'angiv de sidste cifre af nummeret, eller e-mailen',
  'give more of its digits: two numbers end like that': 'angiv flere af cifrene: to numre ender sådan',
  'give the last digits of a number that stands on the card': 'angiv de sidste cifre af et nummer, der står på kortet',
  'give the number, or two or more of its last digits': 'angiv nummeret, eller mindst to af dets sidste cifre',
  'give whole minutes, from 1 to 1440': 'angiv hele minutter, fra 1 til 1440',
  'name a colleague who is on the staff that day': 'vælg en kollega, der er medarbejder den dag',
  'name a mentor: an assessor stays blinded': 'vælg en mentor: en interviewer forbliver blindet',
  'name another mentor, or let this one in again first: they are shut out':
    'vælg en anden mentor, eller luk denne ind igen først: vedkommende er lukket ude',
  'name a mentor or an assessor who can take over what is left':
    'vælg en mentor eller interviewer, der kan overtage det, der er tilbage',
  'name an assessor of the study on that date': 'vælg en, der er interviewer i studiet den dag',
  'name at least one role': 'vælg mindst én rolle',
  'name the team in at least one language': 'angiv teamets navn på mindst ét sprog',
  'name each successor once': 'vælg hver efterfølger én gang',
  'name sites of the study': 'vælg steder i studiet',
  'name somebody who is not blinded': 'vælg en, der ikke er blindet',
  'say from when until when the auditor may look': 'angiv, fra hvornår og til hvornår auditoren må se med',
  'leave it out, or give a shorter one': 'udelad den, eller giv en kortere',
  'say why': 'skriv hvorfor',
  'take another id': 'vælg et andet id',
  'take another id, or leave it out': 'vælg et andet id, eller lad feltet stå tomt',
  'take another id, or leave it out: this one differs from {} only in capital letters':
    'vælg et andet id, eller lad feltet stå tomt: det adskiller sig kun fra {1} ved store og små bogstaver',
  'they are told of cries for help: name another clinician first, since they could read none':
    'vedkommende får besked om råb om hjælp: vælg en anden kliniker først, da de ingen kunne læse',
  'they cover a leave: name another cover first, since the mail about it would unblind them':
    'de dækker et fravær: vælg en anden stedfortræder først, da mails om det ville bryde blindingen',
  'give one telephone number of the EU or EEA alone, like +45 38 64 12 34; without a country code it is Danish':
    'angiv ét telefonnummer i EU eller EØS og intet andet, som +45 38 64 12 34; uden landekode er det dansk',
  'use 1 to 11 plain letters, digits and hyphens, or a number':
    'brug 1 til 11 almindelige bogstaver, cifre og bindestreger, eller et nummer',
  'looks like a civil registration number: give a pseudonym, since it stands in mails and files':
    'ligner et cpr-nummer: brug et pseudonym, for det står i mails og filer',
  'use letters, digits, "-" and "_", at most 40': 'brug bogstaver, cifre, "-" og "_", højst 40',
  'use letters, digits, "-", "_", "." and "@", at most 60': 'brug bogstaver, cifre, "-", "_", "." og "@", højst 60',
  'use small letters, digits and "-", at most 40': 'brug små bogstaver, cifre og "-", højst 40',
  'write at least one character': 'skriv mindst ét tegn',
  'ask for at most {} days': 'spørg om højst {1} dage',
  'enter one year at a time': 'angiv ét år ad gangen',
  'give US dollars from 0 to {}, like 0.06': 'angiv amerikanske dollar fra 0 til {1}, som 0.06',
  'give a date after the first day': 'angiv en dato efter den første dag',
  'give a date at most 104 weeks after the first day': 'angiv en dato højst 104 uger efter den første dag',
  'give a date from {} on': 'angiv en dato fra og med {1}',
  'give a date, like 2026-04-28': 'angiv en dato',
  'give a date, or an instant with its offset': 'angiv en dato eller et tidspunkt',
  'give a day not before the first': 'angiv en dag, der ikke ligger før den første',
  'give a local date and time, or weekly hours': 'angiv en dato og et klokkeslæt, eller ugentlige timer',
  'give a month that has ended; this one does on {}': 'vælg en måned, der er slut; denne slutter {1}',
  'give a month, like 2026-05': 'vælg en måned',
  'give a reason for what stands in the way': 'skriv en begrundelse for det, der står i vejen',
  'give a time after the one it begins at': 'angiv et klokkeslæt efter begyndelsen',
  'give a time of day, like 09:00': 'angiv et klokkeslæt, som 09.00',
  'give a whole number from 1 to {}': 'angiv et helt tal fra 1 til {1}',
  'give an ISO date, like 2026-04-28, or null': 'angiv en dato, eller lad feltet stå tomt',
  'give an instant with its offset, like 2026-04-28T10:30:00+02:00': 'angiv en dato og et klokkeslæt',
  'give either phones or phone, and either addresses or address':
    'angiv telefonnumre og adresser ét sted: enten som liste eller hver for sig',
  'give either weekly hours, or from and to': 'angiv enten ugentlige timer, eller fra og til',
  'give one of {}': 'vælg en af {1}',
  'give the document a higher version': 'giv protokollen et højere versionsnummer',
  'give the number of a version': 'angiv nummeret på en version',
  'give whole minutes': 'angiv hele minutter',
  'keep all texts together below {} kB': 'hold alle tekster tilsammen under {1} kB',
  'keep {}, or move them to another site first: {} belong to it':
    'behold {1}, eller flyt dem først til et andet sted: {2} hører til det',
  'leave it out, or give one of the values that it can have': 'udelad det, eller vælg en af de værdier, det kan have',
  'leave it out, or mend its name: there is no such parameter': 'udelad det: det valg findes ikke',
  'write STOP in the texts, and have the inbox read by somebody who knows the language':
    'skriv STOP i teksterne, og lad en, der kan sproget, læse indbakken',
  'look whether the zone is right: booked times keep their day and hour, as texts told them, but calendars show another hour; tell whoever goes by one, participants and staff':
    'se efter, om tidszonen er rigtig: bookede tider beholder dag og klokkeslæt, som beskederne har sagt dem, men kalendere viser et andet klokkeslæt; sig det til dem, der går efter en kalender, både deltagere og personale',
  'keep the language, or agree on another one with them: its texts are not looked after any more, and a message goes in the first language where one is missing or their card is changed':
    'behold sproget, eller aftal et andet med dem: dets tekster holdes ikke længere ved lige, og en besked skrives på det første sprog, hvor en mangler, eller når kortet er ændret',
  'ask for a call or an answer in words, or have the inbox read every working day: a person reads this digit, and nothing happens by itself':
    'bed om et opkald eller et svar med ord, eller lad indbakken blive læst hver arbejdsdag: et menneske læser tallet, og intet sker af sig selv',
  'ask for an answer by text or phone in the texts: the pages behind the links of mails are in English for whoever reads this language':
    'bed i teksterne om svar på sms eller i telefonen: siderne bag links i e-mails er på engelsk for den, der læser dette sprog',
  'write it in this language: until then it leaves in another language of the protocol':
    'skriv den på dette sprog: indtil da sendes den på et andet af protokollens sprog',
  'name a language that has texts, or send its whole library': 'vælg et sprog, der har tekster',
  'name a published version': 'vælg en udgivet version',
  'name a task of this participant, or leave it out': 'kom fra en af denne deltagers opgaver',
  'name a text that there is in this language': 'vælg en tekst, der findes på dette sprog',
  'name a text that there is, or send what it says': 'vælg en tekst, der findes',
  'name at least one letter': 'vælg mindst ét brev',
  'name at least one weekday': 'vælg mindst én ugedag',
  'name at most {} letters': 'vælg højst {1} breve',
  'name each site once': 'nævn hvert sted én gang',
  'name somebody who is on the staff now': 'vælg en, der er medarbejder nu',
  'name a coordinator or lead coordinator: nobody else can read what was written, and call':
    'vælg en koordinator eller ledende koordinator: ingen andre kan læse, hvad der er skrevet, og ringe',
  'name somebody with a mail address': 'vælg en, der har en mailadresse',
  'name the assessor, and dates from and to': 'vælg interviewer og datoer, fra og til',
  'no JSON': 'det kan ikke læses',
  'open hours end on the day on which they begin': 'åbne timer slutter den dag, de begynder',
  'preview the same document and move again': 'se forhåndsvisningen af det samme igen',
  'say application/json': 'prøv igen; mislykkes det igen, så sig det til driftsansvarlig',
  'say create or update': 'vælg, om deltagere skal oprettes eller ændres',
  'say one of {}': 'vælg en af {1}',
  'say to which date, or by how many minutes': 'angiv, til hvilken dato eller hvor mange minutter',
  'say true or false': 'vælg ja eller nej',
  'send 1 to 200 characters': 'hent siden igen, og gentag ændringen',
  'send a document, or one of {}': 'vælg en af {1}, eller en protokol af din egen',
  'send dryRun=true with it, or leave it out': 'bed om det sammen med en prøvekørsel, eller lad være',
  'send the texts of one language at least': 'behold teksterne på mindst ét sprog',
  'take another one: this one tells who has a mentor': 'vælg en anden: denne røber, hvem der har en mentor',
  'take the cursor of the page before, as it is': 'hent listen forfra',
  'the protocol in force needs it: {}': 'den gældende protokol har brug for det: {1}',
  'with these names the text {} breaks a rule: {}': 'med disse navne bryder teksten {1} en regel: {2}',
  'write {}: texts stand under their language': 'skriv {1}: tekster står under deres sprog',
};
