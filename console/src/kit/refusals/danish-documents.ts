/** What a schema says of a value by itself, and what a text for participants may not say; a value stands at its {}, by its number in Danish. */
export const DANISH_DOCUMENTS: Readonly<Record<string, string>> = {
  'is no field of a protocol here: remove it or mend its name': 'findes ikke: fjern det, eller ret navnet',
  'is missing: give a value of type {}': 'udfyld dette',
  'is missing: give a whole number': 'angiv et helt tal',
  'is missing: give one of {}': 'vælg en af {1}',
  'is missing: give {}': 'angiv {1}',
  'is of the wrong kind: give a value of type {}': 'det er ikke af den rigtige slags: ret det',
  'is of the wrong kind: give a whole number': 'angiv et helt tal',
  'is not known: give one of {}': 'vælg en af {1}',
  'is not known: give {}': 'angiv {1}',
  'is too small: give at least {}': 'for lidt: mindst {1}',
  'is too big: give at most {}': 'for meget: højst {1}',
  '"{}" names a person; only the team\'s name may stand here, {afs} or {afs2}':
    '”{1}” nævner en person; kun teamets navn må stå her: {afs} eller {afs2}',
  '"{}" looks like a civil registration number; leave it out': '”{1}” ligner et cpr-nummer; udelad det',
  '"{}" looks like a phone number; write {tlf}, it is filled in when the message is sent':
    '”{1}” ligner et telefonnummer; skriv {tlf}, som udfyldes ved afsendelsen',
  '"{}" is untrue when the message leaves on another day; write {dato}, or no time at all':
    '”{1}” passer ikke, hvis beskeden sendes en anden dag; skriv {dato}, eller intet tidspunkt',
  '"{}" may not stand in this text (banned: "{}")': '”{1}” må ikke stå i denne tekst: det røber, hvad det handler om',
  '{{}} is unknown here; known: {}': '{{1}} kendes ikke her; vælg en af {2}',
  'a brace belongs to no placeholder': 'en krøllet parentes hører ikke til noget felt',
  'write it without braces: nothing is filled in here': 'skriv det uden krøllede parenteser: her udfyldes ingenting',
  '"{}" is not in the alphabet of text messages': '”{1}” kan ikke stå i en sms',
  '{} septets with the longest values; at most {}':
    'teksten er for lang, når felterne har deres længste indhold: {1} tegn; højst {2}',
  '"{}" is a web address; carriers hold such texts back, and nobody should follow one':
    '”{1}” er en webadresse; teleselskaber holder sådanne sms’er tilbage, og ingen bør følge en',
  '"{}" names an arm of the trial; leave it out': '”{1}” nævner en arm i forsøget; udelad det',
  '"{}" tells what help the participant gets; leave it out': '”{1}” røber, hvilken støtte deltageren får; udelad det',
  'the text is empty': 'teksten er tom',
  'the built-in ladders send "{}"': 'de indbyggede forløb sender ”{1}”',
  'the SMS asks for a reply: write it without, for senders that get none':
    'sms’en beder om svar: skriv den også uden, til afsendere, der ikke kan få svar',
  'nobody can reply to this sender': 'ingen kan svare denne afsender',
  'without a reply the number to call must stand in it': 'uden svar skal nummeret at ringe til stå i den',
  'the template has no text': 'skabelonen har ingen tekst',
  'there is no template that this could be a variant of': 'der er ingen skabelon, som denne kan være en variant af',
  'its base belongs to {}': 'grundteksten hører til {1}',
  'its base has a text for {}': 'grundteksten har en tekst til {1}',
};
