import type { FindingCode, TextRule } from '../queries.ts';

/** What the API says of a document in English, in Danish: `{name}` is a value, `{rule}` what a text breaks. */
export const DANISH_FINDINGS: Readonly<Record<FindingCode, string>> = {
  'no-json': 'er ikke JSON: {why}',
  unfit: 'passer ikke: {why}',
  'unknown-field': 'findes ikke i en protokol: fjern det, eller ret navnet',
  'missing-value': 'mangler: udfyld det',
  'missing-number': 'mangler: skriv et helt tal',
  'missing-choice': 'mangler: vælg en af {choices}',
  'missing-constant': 'mangler: skriv {constant}',
  'wrong-type': 'er af en forkert slags: her skal stå en værdi af typen {type}',
  'wrong-number': 'er af en forkert slags: skriv et helt tal',
  'unknown-choice': 'kendes ikke: vælg en af {choices}',
  'unknown-constant': 'kendes ikke: skriv {constant}',
  'too-small': 'er for lille: mindst {least}',
  'too-big': 'er for stor: højst {most}',
  'no-sending-day': 'efterlader ingen afsendelsesdag: vælg mindst én ugedag',
  'no-channel': 'nævner ingen kanal: vælg mindst én af sms, e-mail og brev',
  'several-acts': 'gør præcis én ting: en besked, en opgave, en eskalering eller en afslutning',
  'working-days': 'tæller arbejdsdage som { "workingDays": n } med n fra 1 til {most}',
  'plus-sign': 'skrives uden plustegn',
  'minus-sign': 'må ikke være negativ',
  'no-duration': 'er ikke en varighed i år, måneder, uger og dage: skriv for eksempel P12M eller P28D',
  'too-long': 'er længere end {years} år',
  'no-time-of-day': 'er ikke et klokkeslæt: skriv timer:minutter, fra 00:00 til 24:00',
  'no-day-of-year': 'er ikke en dag i året: skriv måned-dag, som 12-24',
  'no-such-day': 'er en dag, som intet år har: skriv måned-dag, som 12-24',
  'no-id': 'er ikke et id: brug bogstaver, cifre, "-", "_" og ".", højst 60',
  'no-label': 'er ikke et navn: skriv 1 til 80 tegn på én linje',
  'no-language': 'er ikke et sprog: skriv dets to bogstaver, som da',
  'version-in-force': 'skal være over {version}, som er den, der gælder',
  'timepoint-in-use':
    'udelader ”{timepoint}”, som har udfald ({outcomes}) eller aftaler ({appointments}) for dem, der ville flytte: behold id’et, og ret navnet eller datoerne i stedet, eller lad ingen flytte',
  'arm-in-use':
    'udelader ”{arm}”, som {people} af dem, der ville flytte, er i: behold id’et, og ret navnet i stedet, eller lad ingen flytte',
  'check-in-plan-in-use':
    'udelader ”{plan}”, som har mentorkontakter ({checkIns}), aftalte mentorkontakter ({appointments}) eller åbent arbejde ({work}) for dem, der ville flytte: behold id’et og de arme, der har det, og ret indholdet i stedet, eller lad ingen flytte',
  'arm-named': '”{name}” peger på armen {arm}: samtaler er ens i alle arme, så vælg et andet navn',
  'support-role': '{role} findes ikke i alle arme og følger aldrig op på en samtale: vælg en koordinator',
  'unblinding-role': '{role} ville kende armen af en mentorkontakt: vælg en anden rolle',
  'first-phase-late': 'den første fase begynder ved ankerdatoen: skriv 0 måneder',
  'phase-apart': 'begynder, hvor fasen før slutter: skriv {end}',
  'phase-without-end': 'kun den sidste fase må være uden slutning: skriv, hvornår denne slutter',
  'phase-backwards': 'en fase slutter, efter at den er begyndt: skriv en senere slutning',
  'last-phase-ends': 'mentorkontakten slutter aldrig af sig selv: lad den sidste fase være uden slutning',
  'count-missing': 'hvor mange kontakter? Skriv et antal, eller lad ”pr.” stå tomt',
  'per-missing': 'er antallet pr. uge eller pr. måned? Vælg det, eller lad antallet stå tomt',
  taken: '”{name}” er taget af {earlier}: vælg et andet',
  'built-in-step': '”{name}” er et indbygget trin: vælg et andet id',
  'invite-apart':
    'invitationen sendes ikke, når vinduet for {timepoint} åbner: skriv {before} før måldatoen, eller vinduets første dag',
  'invite-hidden':
    'ville blive sendt samme dag som invitationen til {timepoint} og viger for den, så ingen får den: vælg en anden dag',
  'reminds-before-invite':
    'ville blive sendt før invitationen til {timepoint} og siger, at der stadig mangler en tid: vælg en senere dag, eller en anden trappe dér',
  'channel-twice': '{channel} står der allerede: nævn hver kanal én gang',
  'staff-by-email': 'medarbejdere får kun e-mail',
  'channel-without-text':
    '”{template}” har ingen tekst til {channel} på et af protokollens sprog: skriv en, eller udelad kanalen',
  'no-template': '”{template}” har ingen tekst på et af protokollens sprog: skriv den først, eller vælg en anden',
  'other-sender': '”{template}” sendes af den anden afsender: vælg en tekst for {stream}',
  'empty-placeholder':
    '”{template}” indeholder {placeholder}, som ikke kan udfyldes her: udelad det, eller vælg en anden tekst',
  'text-breaks-rule': 'dens tekst {text}: {rule}',
  'hours-backwards':
    'afsendelsestiden slutter, efter at den begynder, og går ikke over midnat: skriv et senere klokkeslæt',
  'at-outside-hours': 'trin sendes inden for afsendelsestiden: skriv et klokkeslæt fra {from} og før {to}',
  'day-twice': 'dagen står der allerede: nævn hver dag én gang',
  'closed-too-long': 'der er ingen afsendelsesdag i mere end {days} dage: luk færre',
  'before-its-cause': 'ligger før {reference}, som ingen kender til endnu: skriv en senere dag',
  'closes-too-early': 'afslutter en opfølgning, hvis vindue stadig er åbent: skriv en dag efter vinduets sidste dag',
  'sent-after-closing':
    'ligger efter den sidste dag i vinduet for {timepoint} og sendes kun, hvor fridage flytter det ind i vinduet: skriv en tidligere dag, eller gør vinduet længere',
  'reminds-too-late': 'minder om en aftale, der er begyndt, så den ville aldrig blive sendt: skriv en dag før',
  'other-clock': 'der kan ikke regnes fra {reference} her',
  'assessor-told': 'en interviewer får selv besked om sine samtaler og ikke om andet: vælg en koordinator',
  'incentive-by-arm':
    'kun nogle arme har mentorkontakt, og et gavekort er ens for alle: sæt det ind efter en samtale i stedet',
  'incentive-too-early': 'et gavekort følger efter en samtale, der er holdt: regn fra samtalen',
  'incentive-role': '{role} giver ingen gavekort: vælg en koordinator',
  'incentive-twice': 'en opfølgning har ét gavekort: {earlier} giver det allerede',
  'amount-of-nothing': 'kun et gavekort har et beløb: udelad det',
  'closes-no-window':
    'kun trin før en aftale kan afslutte: en aftale skal have et udfald, og mentorkontakt slutter aldrig ved tavshed',
  'counts-nothing': 'kun et trin efter en udebleven samtale har et højeste antal: udelad det',
  'opened-by-itself': 'den slags opgave kommer af sig selv, når der er grund til den: vælg en anden, som et opkald',
  'register-ladder': 'et registertidspunkt kontakter ingen: udelad trappen; det eneste trin er opgaven',
  'register-window': 'et registertidspunkt har intet vindue: udelad det; opgaven kommer efter måldatoen',
  'register-role': 'et registertidspunkt skal have en rolle til sin opgave: vælg en, som datamanageren',
  'only-registers-wait': 'kun et registertidspunkt venter efter måldatoen: udelad det, eller vælg registerdata',
  'only-registers-ask':
    'kun et registertidspunkt er en opgave for en rolle: udelad den; trappen siger, hvem der gør hvad',
  'no-zone': '”{name}” er ikke en tidszone: skriv et navn som Europe/Copenhagen',
  'no-holidays':
    '”{name}” har ingen helligdage her: skriv en landekode som DK, med delstaten, hvor de er forskellige, som DE-BY',
  'no-texts': '”{name}” har ingen tekster: skriv dem, eller udelad sproget',
  'no-anchor': '”{name}” er ikke en dato, der kan regnes fra: vælg en anden, eller tilføj den',
  'no-ladder': 'der er ingen trappe ”{name}”: vælg en anden, eller tilføj den',
  'no-plan': 'der er ingen plan for mentorkontakt ”{name}”: vælg en anden, eller tilføj den',
  'windows-overlap':
    'dets vindue overlapper det for {timepoint}, for eksempel med ankerdatoen {anchor}: gør et vindue kortere, eller flyt en måldato',
};

/** What a text breaks; the word itself stands before it. */
export const DANISH_TEXT_RULES: Readonly<Record<TextRule, string>> = {
  empty: 'teksten er tom',
  bannedWord: 'må ikke stå i denne tekst: det røber, hvad det handler om',
  diagnosis: 'må ikke stå i denne tekst: det røber en diagnose',
  name: 'nævner en person; kun teamets navn må stå her: {afs} eller {afs2}',
  arm: 'nævner en arm i forsøget: udelad det',
  cpr: 'ligner et cpr-nummer: udelad det',
  phoneNumber: 'ligner et telefonnummer: skriv {tlf}, som udfyldes ved afsendelsen',
  url: 'er en webadresse: teleselskaber holder sådanne sms’er tilbage, og ingen bør følge en',
  relativeDay: 'passer ikke, hvis beskeden sendes en anden dag: skriv {dato}, eller intet tidspunkt',
  exactInterval: 'passer ikke, hvis beskeden sendes en anden dag: skriv {dato}, eller intet tidspunkt',
  unknownPlaceholder: 'kendes ikke her',
  brokenPlaceholder: 'en krøllet parentes hører ikke til noget felt',
  notGsm7: 'kan ikke stå i en sms',
  tooLong: 'teksten er for lang, når felterne har deres længste indhold',
  replyClause: 'ingen kan svare denne afsender',
  wrongStream: 'grundteksten har en anden afsender',
  missing: 'noget mangler: en tekst, en kanal eller telefonnummeret {tlf}',
};
