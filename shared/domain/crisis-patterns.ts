/** Between the words that carry the meaning. */
const NOW = String.raw`(?:(?:jetzt|heute|morgen|abend|nacht|gleich|bald|noch|nur|doch|schon|wieder|selbst|einfach|endlich) )*`;

/** `dø` without its own letter, beside a word that is Danish: by itself it is what every Dutch reply says ("ik doe mee"). */
const DANISH = [
  String.raw`(?:jeg|mig|lad|vil|skal|kunne|ville|gerne|hellere|bare) (?:\S+ ){0,6}doe`,
  String.raw`doe (?:\S+ ){0,3}(?:jeg|mig)`,
  'at doe',
];

/** Where the words come in more than one order; `ae` and `oe` are how the umlaut is typed without it. */
const GERMAN = [
  `(?:nehme?|nimm) (?:ich )?mir ${NOW}das leben`,
  'das leben (?:zu )?nehmen',
  `(?:meinem|dem) leben ${NOW}ein ende`,
  'das leben nicht mehr',
  // "Bring mich um 10 Uhr hin" is about the hour.
  String.raw`bringe? (?:ich )?mich ${NOW}um(?! \d)`,
  'mich (?:selbst )?(?:umbringe|umzubringen|umgebracht)',
  `(?:will|wollte|mochte|moechte) (?:ich )?${NOW}tot sein`,
  'tot sein (?:will|mochte|moechte)',
  'ich (?:ware|waere|war) tot',
  `(?:ware|waere|war) ich ${NOW}tot`,
  '(?:lieber|besser|liebsten) tot',
  'wenn ich tot (?:ware|waere|war|bin)',
  `tue? (?:ich )?mir ${NOW}(?:et)?was an`,
  'mir (?:selbst )?(?:et)?was (?:antue?|antun|anzutun|angetan)',
  'ich ritze',
  'ritze? (?:ich )?mich',
  `mich ${NOW}(?:ritzen?|geritzt|zu ritzen)`,
  'verletze (?:ich )?mich selbst',
  'mir selbst weh',
  'mich (?:aufhangen|erhangen|aufzuhangen|zu erhangen)',
  String.raw`zu viele (?:schlaf)?(?:tabletten|pillen)`,
  String.raw`\S*(?:pulsader|todessehnsucht)\S*`,
];

const PORTUGUESE = [
  '(?:quero|queria|prefiro|preferia|vontade de) morrer(?! de )',
  '(?:quero|queria|preferia|gostava de|gostaria de) estar mort[oa]',
  '(?:estava|estaria) melhor mort[oa]',
  '(?:quero|queria|vou|tentei|vontade de|pens(?:o|ei|ar) em) (?:me matar|matar me)(?! (?:a|de) )',
  'me (?:quero|vou) matar(?! (?:a|de) )',
  'nao (?:quero|consigo|aguento|tenho vontade de) (?:mais )?viver(?! (?:aqui|ali|em|com|no|na|sozinh[oa]) )',
  '(?:sem vontade|cansad[oa]) de viver',
  'acabar com tudo',
  'acabar com a (?:minha )?vida',
  'por (?:fim|termo) a (?:minha )?vida',
  'tirar a (?:minha |propria )+vida',
  '(?:quero|vou) (?:me cortar|cortar me)',
  '(?:fazer me mal|magoar me) a mim',
  'tomei (?:demasiados|muitos) comprimidos',
];

const SPANISH = [
  '(?:me )?(?:quiero|quisiera|prefiero|ganas de) morir(?:me)?(?! de )',
  '(?:quiero|quisiera|querria|ojala) estar muert[oa]',
  'ojala (?:estuviera|estuviese) muert[oa]',
  'mejor muert[oa]',
  '(?:quiero|quisiera|voy a|pienso en|ganas de|intente|intentado) matarme(?! (?:a|de) )',
  'me (?:quiero|voy a) matar',
  'no (?:quiero|tengo ganas de) (?:seguir )?(?:vivir|viviendo)(?! (?:aqui|alli|ahi|en|con|sol[oa]) )',
  '(?:sin ganas|cansad[oa]) de vivir',
  '(?:quitarme|me quito|me quitare) la vida',
  '(?:acabar|terminar) con (?:mi vida|todo)',
  'quiero hacerme dano',
  '(?:hacerme|me hago|me he hecho) dano a mi mism[oa]',
  '(?:cortarme|me corto) las venas',
  'demasiadas pastillas',
  'sobredosis',
];

const FRENCH = [
  '(?:veux|voudrais|prefere|envie de|aimerais) mourir(?! de )',
  '(?:veux|voudrais|vais|envie de|pense a|essaye de|essaie de) me tuer(?! a )',
  "(?:veux en|voudrais en|vais en|envie d'en) finir(?! avec (?:ce|cette|ces|le|les) )",
  'veux (?:vraiment )?(?:plus|pas) vivre(?! (?:ici|a|en|avec|seule?) )',
  '(?:plus envie|pas envie|fatiguee?|marre) de vivre',
  'mettre fin a (?:mes jours|ma vie)',
  "m'(?:oter|enlever) la vie",
  '(?:voudrais|veux|prefererais|aimerais) etre morte?',
  'serais mieux morte?',
  'me (?:pendre|scarifier|scarifie|mutiler|mutile)',
  'me (?:fais|faire) du mal',
  '(?:ouvrir|couper|taillader) les veines',
  '(?:pris|avale) trop de (?:comprimes|cachets|medicaments)',
];

const POLISH = [
  '(?:chce|wole|wolala?bym|chciala?bym|pragne) (?:juz )?(?:umrzec|nie zyc)',
  '(?:zabic|zabije) sie',
  'sie (?:zabic|zabije)',
  'nie chce (?:juz |mi sie |wiecej )*zyc(?! (?:tu|tutaj|tam|w|z) )',
  '(?:skoncze|skonczyc) ze soba',
  'ze soba skonczyc',
  '(?:odebrac|odbiore) sobie zycie',
  'sobie (?:zycie odebrac|odebrac zycie)',
  '(?:zrobic|zrobie) sobie krzywde',
  '(?:powiesic|powiesze) sie',
  'sie powiesic',
  '(?:okaleczam|okaleczac|tne) sie',
  'mam dosc zycia',
  'za duzo (?:tabletek|lekow)',
  String.raw`\S*(?:samoboj|samookalecz|przedawkow)\S*`,
];

const DUTCH = [
  '(?:wil|wou|wilde) (?:ik )?(?:liever |gewoon |echt |alleen maar )*dood(?! (?:moe|graag) )',
  'dood wil',
  '(?:liever|beter) dood',
  'was ik (?:maar )?dood(?! moe )',
  'ik (?:maar )?dood was',
  'wil (?:liever |gewoon |echt )*sterven',
  'niet meer leven',
  'niet langer leven',
  'maak (?:ik )?er een einde? aan',
  'er een einde? aan (?:te )?maken',
  'einde? (?:maken )?aan (?:mijn|het|dit) leven',
  'het leven (?:te )?(?:beroven|benemen)',
  '(?:stap|stappen) uit het leven',
  'uit het leven (?:te )?stappen',
  '(?:mezelf|mijzelf|me zelf) (?:iets|wat) (?:aan|aandoen|aan te doen)',
  'doe (?:ik )?(?:mezelf|mijzelf) (?:iets|wat) aan',
  '(?:mezelf|mijzelf) (?:pijn|dood|doden|van kant|snijden|ophangen|verwonden|beschadigen)',
  'snijd? (?:ik )?(?:mezelf|mijzelf)',
  'te veel pillen',
  String.raw`\S*(?:zelfmoord|zelfdoding|zelfbeschadig|zelfverwond)\S*`,
];

/** Cries for help as they are written without accents, each for whole words. Where a place, a person or a joke follows they mean none. */
export const CRISIS_PATTERNS: readonly string[] = [
  ...DANISH,
  ...GERMAN,
  ...PORTUGUESE,
  ...SPANISH,
  ...FRENCH,
  ...POLISH,
  ...DUTCH,
  String.raw`\S*(?:suicid|automutil|autolesi|autoflagel)\S*`,
];
