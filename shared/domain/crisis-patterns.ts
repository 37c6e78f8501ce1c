import { NORTHERN } from './crisis-northern.ts';
import { FRENCH, PORTUGUESE, SPANISH } from './crisis-romance.ts';

/** Between the words that carry the meaning. */
const NOW = String.raw`(?:(?:jetzt|heute|morgen|abend|nacht|gleich|bald|noch|nur|doch|schon|wieder|selbst|einfach|endlich) )*`;

/** Where the words come in more than one order; `ae` and `oe` are how the umlaut is typed without it. */
const GERMAN = [
  `(?:nehme?|nimm) (?:ich )?mir ${NOW}das leben`,
  'das leben (?:zu )?nehmen',
  `(?:meinem|dem) leben ${NOW}ein ende`,
  'das leben nicht mehr',
  // "Bring mich um 10 Uhr hin" is about the hour.
  String.raw`bringe? (?:ich )?mich ${NOW}um(?! \d)`,
  'mich (?:selbst )?(?:umbringe|umzubringen|umgebracht)',
  `(?:will|wollte|mochte?|moechte?) (?:ich )?${NOW}tot sein`,
  'tot sein (?:will|mochte?|moechte?)',
  'ich (?:ware|waere?|war) tot',
  `(?:ware|waere?|war) ich ${NOW}tot`,
  '(?:lieber|besser|liebsten) tot',
  '(?:tote|toete) (?:ich )?mich',
  '(?:hange|haenge) (?:ich )?mich auf',
  'wenn ich tot (?:ware|waere?|war|bin)',
  `tue? (?:ich )?mir ${NOW}(?:et)?was an`,
  'mir (?:selbst )?(?:et)?was (?:antue?|antun|anzutun|angetan)',
  'ich ritze',
  'ritze? (?:ich )?mich',
  `mich ${NOW}(?:ritzen?|geritzt|zu ritzen)`,
  'verletze (?:ich )?mich selbst',
  'mir selbst weh',
  '(?:nicht|nich|net|ned) (?:mehr |langer |laenger |weiter )*leben',
  'nimmer leben',
  'keine?n? (?:lust|kraft|grund|sinn) (?:mehr )?(?:zu leben|am leben)',
  '(?:nicht|nich|net|ned) (?:mehr )?weiterleben',
  '(?:vom dach|von (?:der|einer) brue?cke) (?:zu )?springen?',
  'springe? (?:ich )?(?:vom dach|von (?:der|einer) brue?cke)',
  '(?:werfe?|schmei(?:ss|ß)e?) (?:ich )?mich vor (?:den|einen) (?:zug|bus|lkw)',
  'aus dem fenster (?:zu )?springen?',
  'springe? (?:ich )?aus dem fenster',
  String.raw`vor (?:den|einen) (?:zug|bus|lkw) (?:zu )?(?:werfen?|schmei(?:ss|ß)en?|springen?)`,
  'springe? (?:ich )?vor (?:den|einen) (?:zug|bus|lkw)',
  'mich (?:selbst |selber )?(?:aufha?e?ngen|erha?e?ngen|aufzuha?e?ngen|zu erha?e?ngen|(?:zu )?toe?ten)',
  String.raw`zu viele (?:schlaf)?(?:tabletten|pillen)`,
  String.raw`\S*(?:pulsader|todessehnsucht)\S*`,
];

const POLISH = [
  '(?:chce|wole|wolala?bym|chciala?bym|chcial[ae]m|pragne) (?:juz |po prostu |tylko |teraz )*(?:umrzec|nie zyc)',
  '(?:zabic|zabije) sie',
  'sie (?:zabic|zabije)',
  'nie chce (?:juz |mi sie |wiecej |dluzej )*zyc(?! (?:tu|tutaj|tam|w|z) )',
  '(?:skoncze|skonczyc) ze soba',
  'ze soba skonczyc',
  '(?:odebrac|odbiore) sobie zycie',
  'sobie (?:zycie odebrac|odebrac zycie)',
  '(?:zrobic|zrobie) sobie krzywde',
  '(?:powiesic|powiesze) sie',
  'sie powiesic',
  '(?:okaleczam|okaleczac|tne) sie',
  'mam dosc zycia',
  'odechcialo mi sie zyc',
  String.raw`targn\S+ sie na (?:swoje )?zycie`,
  '(?:z mostu|z dachu|pod pociag) (?:skocze|skoczyc|sie rzuce|sie rzucic)',
  '(?:skocze|skoczyc|rzuce sie|rzucic sie) (?:z mostu|z dachu|pod pociag)',
  'sobie zyly',
  'nie mam (?:juz )?(?:po co|sily|ochoty) zyc',
  'za duzo (?:tabletek|lekow)',
  String.raw`\S*(?:samoboj|samookalecz|przedawkow)\S*`,
];

/** "My", "the" and "a" lose their vowels in Dutch: "m'n leven", "'t leven", "'n einde". */
const MY_LIFE = '(?:mijn|m ?n|me|het|t|dit) leven';
const MYSELF = '(?:mezelf|mijzelf|me zelf|m ?zelf|m ?n eigen|mijn eigen)';
const NO_LONGER = '(?:niet|nie) (?:meer|langer)';

const DUTCH = [
  'k?(?:wil|wou|wilde) (?:ik )?(?:liever |gewoon |echt |alleen maar )*dood(?! (?:moe|graag) )',
  'dood wil',
  '(?:liever|beter) dood',
  'was ik (?:maar )?dood(?! moe )',
  'ik (?:maar )?dood was',
  'k?wil (?:liever |gewoon |echt )*sterven',
  `${NO_LONGER} (?:te |verder )?leven`,
  `wil er ${NO_LONGER} zijn`,
  'maak (?:ik )?er (?:een|n) einde? aan',
  'er (?:een|n) einde? aan (?:te )?maken',
  `einde? (?:maken )?aan ${MY_LIFE}`,
  `${MY_LIFE} (?:te )?(?:beroven|benemen)`,
  '(?:stap|stappen) uit (?:het|t) leven',
  'uit (?:het|t) leven (?:te )?stappen',
  `leven ${NO_LONGER} zitten`,
  `geen (?:zin|reden) (?:meer )?(?:in ${MY_LIFE}|om te leven)`,
  `${MYSELF} (?:iets|wat) (?:aan|aandoen|aan te doen)`,
  `${MYSELF} (?:pijn|dood|doden|van kant|snijden|ophangen|verwonden|beschadigen)`,
  'me (?:van kant maken|ophangen|verhangen)',
  `snijd? (?:ik )?${MYSELF}`,
  'voor (?:de|een) (?:trein|metro) (?:te )?(?:springen|gooien|werpen)',
  'spring (?:ik )?voor (?:de|een) (?:trein|metro)',
  'spring (?:ik )?van (?:het dak|(?:de|een) brug)',
  'van (?:het dak|(?:de|een) brug) (?:te )?springen',
  'te ?veel pillen',
  String.raw`\S*(?:zelfmoord|zelfdoding|zelfbeschadig|zelfverwond|levensmoe)\S*`,
];

/** As they are spoken: "haluun" for "haluan", "mut" and "itteni" for myself. */
const FINNISH = [
  '(?:haluan|haluun|haluaisin|haluisin|tahdon) (?:vaan |vain |jo )*kuolla(?! nauruun )',
  'en (?:halua|haluu|jaksa|tahdo) (?:enaa )?elaa(?! (?:taalla|siella) )',
  '(?:tapan|tappaa) (?:itseni|itteni)',
  '(?:hyppaan|hypata) (?:sillalta|katolta|junan alle)',
  '(?:olisinpa|oisinpa) kuollut',
  'liikaa (?:pillereita|laakkeita|unilaakkeita)',
];

/** Where one lives and with whom; a pain or this world is no place. */
const NOT_OF_A_PLACE =
  '(?! (?:here|there|in(?! (?:pain|agony|hell|this (?:world|pain|hell|life|body|skin)) )|at(?! all )|near|on|by|with(?! (?:(?:this|the) (?:pain|guilt|grief)|myself) )) )';

const ENGLISH = [
  `(?:dont|don t|do not|not|never) (?:really |even |just )*(?:want to|wanna|wana) (?:live|exist)${NOT_OF_A_PLACE}`,
  '(?:dont|don t|do not|not|never) (?:really |even |just )*(?:want to|wanna|wana) be (?:alive|here any ?more)',
  '(?:want to|wanna|wana|want 2) (?:just |really )*(?:die|be dead)(?! (?:of (?:laughter|laughing|shame|embarrassment|boredom|hunger|heat)|laughing) )',
  '(?:kill|hang|hurt|harm|cut|killing|hanging|hurting|cutting) my ?self',
  `(?:tired|sick) of (?:living|being alive)${NOT_OF_A_PLACE}`,
  '(?:no point in|isnt worth|isn t worth|not worth) living',
  '(?:no reason|nothing left|nothing) to live(?: for)?(?! (?:here|up) )',
  'wish i (?:wasnt|wasn t|werent|weren t|was never|were never|had never been|d never been) (?:alive|born)',
  '(?:if i was|if i were|i should be) dead(?! tired )',
  'end my own life',
  'better off without me',
  '(?:slit|cut|cutting) my wrists?',
  '(?:took|taken|swallowed) (?:too many|all (?:of )?my) (?:pills|tablets)',
  '(?:jump|jumping|throw myself|throwing myself) (?:off (?:a|the) (?:bridge|roof)|(?:in front of|under) (?:a|the) (?:train|bus|truck))',
];

/** Cries for help as they are written without accents and apostrophes, each for whole words. Where a place, a person or a joke follows they mean none. */
export const CRISIS_PATTERNS: readonly string[] = [
  ...GERMAN,
  ...PORTUGUESE,
  ...SPANISH,
  ...FRENCH,
  ...POLISH,
  ...DUTCH,
  ...FINNISH,
  ...NORTHERN,
  ...ENGLISH,
  String.raw`\S*(?:suicid|automutil|autolesi|autoflagel)\S*`,
];
