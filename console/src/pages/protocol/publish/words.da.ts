import type { WordsLike } from '../../../words/words-like.ts';
import type { en } from './words.en.ts';

export const da: WordsLike<typeof en> = {
  title: 'Udgiv version {version}',
  back: 'Tilbage til udkastet',
  noDraft: 'Der er intet udkast at udgive i denne fane. Begynd et fra protokolsiden.',
  move: 'Hvem flytter til den nye version?',
  moveWhy: 'De, der optages fra nu af, får under alle omstændigheder den nye version.',
  move_all: 'Alle, der er optaget',
  move_unopened: 'De, for hvem ingen opfølgning er begyndt endnu',
  move_none: 'Ingen: kun nye får den',
  chooseMove: 'Vælg, hvem der flytter. Så ser du, hvad der ville ske for hver af dem; intet ændres ved at se efter.',
  refused: 'Noget i udkastet skal rettes, før det kan udgives',
  mendFirst: 'Gå tilbage til udkastet; dér står det, der er forkert, ved sit felt. Udkastet er gemt.',
  previewAgain: 'Forhåndsvis igen',
  stale: 'Det, du så, passer ikke længere',
  staleWhy:
    'Noget er ændret imens, for eksempel en aftale. Intet blev udgivet, dit udkast er gemt, og her er den nye forhåndsvisning.',
  whatHappens: 'Hvad der sker',
  numbers: 'I tal',
  moving: 'personer flytter',
  staying: 'personer bliver',
  steps_moves: 'trin får en anden dato',
  steps_appears: 'trin kommer til',
  steps_vanishes: 'trin forsvinder',
  sentStays: 'Det, der er sendt, bliver, som det er, og intet sendes igen.',
  perStep: 'Trin for trin',
  of: 'Hører til',
  checkIns: 'Mentorkontakt',
  step: 'Trin',
  moves: 'Flytter',
  appears: 'Kommer til',
  vanishes: 'Forsvinder',
  people: 'Person for person',
  participant: 'Deltager',
  change: 'Ændring',
  from: 'Hidtil',
  to: 'Derefter',
  now_beforeRegistration: 'den nye dato ligger før registreringen',
  now_windowClosed: 'den nye dato ligger efter vinduet',
  nobody: 'Ingen trin ændres for nogen.',
  differences: 'Hvad udkastet ændrer',
  noDifference: 'Udkastet er det samme som den version, der gælder.',
  publish: 'Udgiv version {version}',
  publishNow: 'Udgiv',
  newcomers: 'De, der optages fra nu af, får version {version}.',
  movers:
    '{moving, plural, =0 {Ingen flytter} one {# person flytter} other {# personer flytter}} til den; {staying, plural, =0 {ingen bliver} one {# bliver} other {# bliver}} på den version, de har.',
  stepsChange:
    '{moves, plural, one {# trin får} other {# trin får}} en anden dato, {appears, plural, one {# kommer} other {# kommer}} til, {vanishes, plural, one {# forsvinder} other {# forsvinder}}.',
  forGood: 'En udgivet version kan ikke ændres; en anden version kan følge efter den.',
  sendersUnset: 'Deltagerne bedes skrive eller ringe til ingen: {setting} er ikke udfyldt',
  closedWindow: 'Alle dage i nogens vindue for {of} kan være lukket',
  closedWindowRemedy:
    'I de næste tre år er der lukkede dage så længe som vinduet. Gør vinduet bredere eller lukketiden kortere: hvor ingen besked i forløbet sendes inden, beder en opgave personalet finde en udvej.',
  notRead: 'Svar på dette sprog genkendes ikke: {language}',
  notReadRemedy:
    'Hverken sprogets egne ord for STOP eller et råb om hjælp kendes: sådanne svar ligger i indbakken, til et menneske læser dem. Skriv STOP i teksterne, som kendes på alle sprog, og lad en, der læser sproget, se indbakken igennem hver arbejdsdag.',
  languageLeft: 'Deltagere, som læser et sprog, der udelades ({language}): {count}',
  languageLeftRemedy:
    'Behold sproget, eller aftal et andet med dem. Dets tekster holdes ikke længere ved lige; en besked skrives på det første sprog, hvor en tekst mangler, eller når deres kort er ændret.',
  digitNotRead: 'Tekster tilbyder et tal som svar, og intet sker af sig selv: {language}',
  digitNotReadRemedy:
    'Et menneske læser sådan et svar. Bed om et opkald eller om et svar med ord, eller lad indbakken blive læst hver arbejdsdag. 1 og 2 virker kun i de tekster, der følger med, som de tilbyder dem.',
  noPages: 'Siderne bag links i e-mails findes ikke på dette sprog: {language}',
  noPagesRemedy:
    'Den, der læser det, får dem på engelsk. Hvor det ikke går an, så bed i teksterne om svar på sms eller i telefonen.',
  hoursMoved:
    'Med en anden tidszone begynder {count, plural, one {# booket aftale} other {# bookede aftaler}} på et andet tidspunkt',
  hoursMovedRemedy:
    'Se efter, om tidszonen er rigtig. Bookede tider beholder dag og klokkeslæt, som beskederne har sagt dem, men kalendere viser et andet klokkeslæt: sig det til dem, der går efter en kalender, både deltagere og personale.',
  notTranslated: 'Tekster, som ingen har skrevet på sproget endnu: {language}',
  notTranslatedRemedy:
    'De mangler, eller de står med et andet sprogs ord: den, der læser sproget, får dem på det andet, til de er skrevet.',
  published: 'Version {version} er udgivet.',
};
