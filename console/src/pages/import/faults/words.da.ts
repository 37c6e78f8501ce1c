import type { components } from '../../../api/openapi.d.ts';

/** What only the sentence of the API says stays as it is. */
export type SaidFault = Exclude<components['schemas']['ImportFault']['code'], 'refused' | 'stopped'>;

/** A word for every code: one that is missing does not compile. */
export const da: Readonly<Record<SaidFault, string>> = {
  'wide-text': 'Gem filen som CSV UTF-8: denne er gemt som “Unicode-tekst”.',
  'open-quote':
    'Luk anførselstegnet, og skriv et anførselstegn inde i en celle to gange. Resten af filen kan ikke læses.',
  'no-rows': 'Filen har ingen rækker: skriv en linje for hver person.',
  'no-header': 'Begynd med en linje med kolonnenavne: {columns}',
  'too-many-columns': 'Filen må højst have {max} kolonner.',
  incomplete: 'Filen kom ikke helt frem: send den igen.',
  'not-allowed': 'Den, der sendte filen, er ikke længere koordinator i studiet: lad en, der er det, sende den igen.',
  'unknown-column': 'Kolonnen kendes ikke: fjern den, eller ret dens navn.',
  'column-repeated': 'Kolonnen står der mere end én gang: lad én blive stående.',
  'column-missing': 'Kolonnen mangler: tilføj den; dens celler må være tomme.',
  'too-many-cells': 'Linjen har flere celler end den første: sæt "…" om en celle, der indeholder skilletegnet.',
  'too-long': 'Skriv højst {max} tegn.',
  'lost-letters': 'Der er gået bogstaver tabt: gem filen som CSV UTF-8, og skriv cellen igen.',
  'no-id': 'Brug bogstaver, cifre, “-” og “_”, højst 40.',
  'civil-number': 'Ligner et cpr-nummer: brug et pseudonym, for det står i mails og filer.',
  'no-name-of-ours': 'Brug bogstaver, cifre, “-”, “_”, “.” og “@”, højst 60.',
  'no-date': 'Skriv en dato, der findes, som 2026-04-28.',
  'no-date-and-time': 'Skriv en dato og et klokkeslæt, der findes, som 2026-04-28T10:30.',
  'day-first':
    'Skriv år-måned-dag: den 1. marts 2026 er 2026-03-01, og med et klokkeslæt 2026-03-01T10:30. Så tager ingen fejl af dag og måned.',
  'no-phone': 'Skriv et telefonnummer i EU eller EØS, som +45 20 12 34 56.',
  'no-country-code': 'Skriv nummeret med landekode, som +47 20 12 34 56: uden læses det som dansk.',
  'no-email': 'Skriv en e-mailadresse, som navn@example.com.',
  'no-language': 'Skriv sproget med to bogstaver, som da for dansk: ikke landets.',
  'no-address': 'Skriv 1 til {max} adresselinjer, skilt ad med komma.',
  'not-one-of': 'Skriv en af disse: {known}.',
  'reason-with-words': 'Skriv årsagen alene: kun efter “other:” må der stå flere ord.',
  'id-missing': 'Giv alle et id: uden det ville den samme fil oprette dem to gange.',
  'outcome-missing': 'Lad cellen være tom, eller udfyld også {column}.',
  'date-missing': 'Skriv datoen for udfaldet, som 2026-04-28.',
  'reason-missing': 'Skriv, hvorfor det ikke blev gennemført: en af de faste årsager.',
  'needless-reason': 'Lad cellen være tom: kun det, der ikke blev gennemført, har en årsag.',
  'anchor-missing': 'Skriv datoen for mindst én af disse: {known}.',
  'phone-missing': 'Skriv det nummer, der menes, i phone, eller lad cellen stå tom.',
  'appointment-missing': 'Lad cellen være tom, eller udfyld også {column}.',
  'state-missing': 'Lad cellen være tom, eller skriv en af disse i {column}: {known}.',
  'row-repeated': 'Det samme id står i række {row}.',
  'id-taken': 'Dette id er taget: brug et andet.',
  'id-too-like': 'Dette id adskiller sig kun fra {id} ved store og små bogstaver: brug et andet.',
  'id-with-other-content':
    'Personen findes allerede med andet indhold: vælg “nye eller kendte” ovenfor, eller brug et andet id.',
  erased: 'Personen er slettet eller skal slettes: udelad linjen.',
  'no-site-of-yours': 'Skriv et sted i studiet, som er et af dine.',
  'senders-unset':
    'Studiet har ikke angivet telefon eller mail til deltagerne: udfyld afsenderne under Indstillinger først.',
  'number-of-another': 'En anden deltager har det samme telefonnummer: se efter, om det er rigtigt.',
  'email-of-another': 'En anden deltager har den samme mailadresse: se efter, om det er rigtigt.',
  'number-in-lines': 'Det samme telefonnummer står i række {rows}: se efter, om det er rigtigt.',
  'email-in-lines': 'Den samme mailadresse står i række {rows}: se efter, om det er rigtigt.',
  'crf-in-lines':
    'Det samme nummer står i række {rows}, og to personer kan ikke kendes fra hinanden på det: ret det ene.',
  'number-silenced':
    'Der er skrevet STOP fra nummeret, så der sendes ingen sms til det. Det må gerne ringes op: spørg efter et andet nummer til sms.',
  'nothing-reaches':
    'Deltageren kan ikke få nogen besked, hverken sms eller mail: skriv nummer eller mailadresse, eller ring og skriv selv.',
  landline: 'Nummeret er en fastnettelefon, som ingen sms når: spørg efter et mobilnummer til sms.',
  'names-an-arm': 'Cellen nævner en arm i forsøget, og de blindede læser den: skriv noget andet.',
  'no-mentor': 'Studiet har ingen mentor af det navn: ret navnet, eller gør vedkommende til mentor først.',
  'mentor-missing':
    'Armen har mentorkontakter, og der er ingen mentor: skriv en, eller giv deltageren en på deltagerens side.',
  'language-not-offered': 'Studiet har ingen tekster på dette sprog: beskeder sendes på dets første.',
  'caseload-exceeded': 'En mentor har højst {max} deltagere: vælg en anden mentor.',
  'arm-without-check-ins': 'En mentor kræver en arm med mentorkontakter: ret armen, eller lad mentoren stå tom.',
  'future-date': 'Skriv en dato, der ikke ligger efter {day}.',
  'past-date': 'Skriv en dato, der ikke ligger før {day}.',
  'before-anchor': 'Skriv en dato, der ikke ligger før den dato, opfølgningen regnes fra.',
  'nothing-planned': 'Datoen mangler: der er intet planlagt af {of}, før den er skrevet. Skriv den, når den kendes.',
  'sent-for-old-date':
    'Datoen er rettet, og det, der er sendt om {of} til den gamle dato, sendes ikke igen: ring eller skriv selv, når det nye vindue åbner.',
  'anchor-ahead': 'Datoen ligger efter {day}: se efter, om den er rigtig, for alle opfølgninger regnes fra den.',
  'long-over':
    'Datoen ligger så langt tilbage, at {of} var forbi {day}, og arbejdet med det hele åbner på én gang: se efter, om årstallet er rigtigt.',
  'read-anew': 'Datoen er rettet, og {of} var læst før den dag, som den flytter det til: det skal læses igen den dag.',
  'before-window':
    'Aftalen ligger før {day}, opfølgningens første dag: se efter, om datoen og dem, der regnes fra, er rigtige.',
  'after-window':
    'Aftalen ligger efter {day}, opfølgningens sidste dag: se efter, om datoen og dem, der regnes fra, er rigtige.',
  'day-off': 'Aftalen ligger på en dag, hvor ingen arbejder: se efter, om datoen er rigtig.',
  'odd-hour':
    'Aftalen begynder før kl. 7 eller efter kl. 21, og det er den tid, de får at vide: se efter, om den er rigtig.',
  'no-assessor':
    'Studiet har ingen interviewer af det navn på den dato: ret navnet, eller gør vedkommende til interviewer først.',
  'assessor-missing':
    'Ingen står for samtalen, så ingen interviewer ser den: udfyld kolonnen, eller vælg en på deltagerens side.',
  'assessor-busy':
    'Intervieweren har en anden samtale eller fri på det tidspunkt: find en anden tid, eller vælg en anden interviewer på deltagerens side.',
  'nobody-met': 'Der mødes ingen til et registerudtræk: skriv udfaldet i stedet.',
  'outcome-exists': 'Lad cellen være tom: opfølgningen har allerede et udfald.',
  'outcome-differs': 'Opfølgningen har allerede et andet udfald: annullér det først.',
  'participant-died': 'Personen er død og kan ikke have en aftale, der ligger forude.',
  'interviews-stopped': 'Samtalerne er stoppet: der kan ikke ligge en aftale forude.',
  'mark-stays': 'Nummeret har dette mærke: lad cellen stå tom, og fjern mærket på deltagerens side.',
  'number-marked':
    'Nummeret er taget af deltagerens kort og har et mærke: lad cellen stå tom. Er det deltagerens igen, så skriv det på deltagerens side.',
  'only-with-reason':
    'Her står “{was}” siden {day}, og en fil tager det ikke tilbage: lad cellen stå tom, og skriv det, der har ændret sig, med en begrundelse på deltagerens side.',
};
