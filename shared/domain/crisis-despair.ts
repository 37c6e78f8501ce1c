/** Where a clause ends, but for what is said with it: "I can't any more, help me". */
const END = String.raw`(?= (?:(?:nu|na|naa|no|now|please|help|me|jetzt|bitte|hilfe|hjaelp|hjelp|hjalp|mig|meg) )*$)`;
const FOR_GOOD = String.raw`(?= (?:(?:helt|for|altid|alltid|evigt|evig|forever|good|completely|fur|fuer|immer|pour|toujours|para|siempre|sempre|voor|altijd|na|zawsze) )*$)`;

const I = '(?:jeg|eg|jag)';
const NOT = '(?:ikke|ikkje|ikk|ik|inte)';
const MORE = '(?:mere|mer|meir|laengere|lenger|langre)';
const OTHER =
  '(?:han|hun|hon|manden|mannen|min (?:mand|mann|man|kone|kaereste|kjaereste|sambo|samlever|eks|ekskaereste|far|bror|soen))';

const NORTHERN = [
  `${I} (?:kan|kunne|orker|orkar|magter|klarer|klarar|vil|vill) (?:bare |bara |simpelthen |virkelig |slet )*${NOT} (?:det |dette |det her |livet )?${MORE}${END}`,
  `(?:nu|na|sa) (?:kan|orker|orkar|magter|klarer|klarar|vil|vill) ${I} ${NOT} (?:det |dette |det her )?${MORE}${END}`,
  `(?:orker|orkar|magter|klarer|klarar) ${NOT} (?:livet(?! (?:pa|som|i) )|(?:at|a|att) (?:vaere|vara) (?:her|har|til)(?= (?:${MORE} )?$))`,
  `${NOT} holde (?:det |livet |dette |mig selv |meg selv )*u[dt](?: ${MORE})?${END}`,
  `(?:holder|star|haller) (?:det |livet |dette )?${NOT} (?:det |livet )?u[dt](?: ${MORE})?${END}`,
  '(?:vil|vill|ville|oensker) (?:bare |bara |gerne |helst )*(?:vaek|bort|vekk) (?:fra|fran) (?:det hele|det heile|livet|verden|alt|allt)',
  `(?:vil|vill|ville|lyst til (?:at|a)|kunne) (?:bare |bara |gerne |helst )*forsvin(?:de|ne|na)(?:${FOR_GOOD}|(?= fra (?:det hele|livet|verden) ))`,
  `ingen (?:vil|ville|vill|skulle|kommer til (?:at|a)|kommer att) (?:\\S+ )?(?:savne|sakna) m[ei]g`,
  'ingen (?:savner|saknar) m[ei]g',
  'aldrig? (?:var|vaere|hadde|havde|hade|blev|ble) (?:blevet |vaert |blitt )?(?:foedt|foedd|fodd)',
  String.raw`(?:sove|sovne|somna) (?:\S+ ){0,4}(?:aldrig?|ikke|inte) (?:mere )?va[gk]n[ea]`,
  String.raw`(?:haber|haper|hoppas|oensker|onskar) (?:\S+ ){0,3}(?:ikke|aldrig?|inte) va[gk]n(?:er|ar)(?! (?:for (?:sent|tidligt)|kl|klokken|tids) )`,
  String.raw`aldrig? va[gk]n[ea] (?:\S+ )?(?:igen|igjen|mere|mer)`,
  String.raw`(?:bange|redd|raedd|radd) (?:for )?(?:hvad|hva|vad) ${I} (?:kan|kunne|goer|gjoer|gor)`,
  String.raw`(?:toer|tor|vover|vagar) (?:ikke|inte) (?:at |a |att )?(?:vaere|vara) (?:alene|aleine|ensam) (?:med m[ei]g (?:selv|sjalv)|i (?:natt?|aften|kveld|kvall))`,
  'ingen (?:anden |annen |annan )?(?:udvej|utvei|utveg|utvag)',
  `ingen (?:vej|vei|vag) u[dt]${END}`,
  `overlever (?:ikke|inte) (?:natten|natta|dagen|weekenden|helgen|helga|ugen|i natt?|til i morgen|${MORE})(?! (?:uden|uten|utan) )`,
  String.raw`(?:reb|rebet|tau|tauet|rep|repet) (?:\S+ )?(?:klart?|parat)`,
  `${OTHER} (?:slar|banker|sparker|sparkar|kvaeler|kveler|voldtager|voldtog|voldtar|valdtar) (?:m[ei]g|oss?)(?! (?:i(?! (?:ansigtet|ansiktet|hovedet|hodet|maven|magen) )|opp?|til|pa|ud) )`,
  `${OTHER} (?:truer|hotar) (?:m[ei]g|oss?)`,
  String.raw`(?:stemmer i|stemmerne|stemmene|roster i|rosterna) (?:\S+ ){0,4}(?:siger|sier|sager|beder|ber)`,
  'i livsfar[ea]',
  'ring (?:til )?11[23]',
  'farvel (?:alle|verden|for (?:altid|evigt))',
  `(?:bedre|bedst|battre|best) (?:for alle )?(?:hvis|om|at|att) ${I} ${NOT} (?:var (?:her|har|til)|fandtes|fantes|fanns|levede|levde|eksisterede)(?! kl )`,
  '(?:alt|livet|det hele) er ha[bp]loest',
  '(?:allt|livet) ar hopplost',
];

const CANNOT = '(?:cant|can t|cannot|can not)';
const HIM =
  '(?:he|she|my (?:husband|boyfriend|partner|wife|girlfriend|ex|dad|father|stepdad|brother|son)) (?:s |is |keeps |has |just )*';

const ENGLISH = [
  String.raw`${CANNOT} (?:\S+ )?(?:do (?:this|it|life)|take (?:it|this|life)|bear (?:it|this)|live like this) (?:any ?more|any longer|much longer)`,
  `${CANNOT} (?:go on|cope|carry on|keep going)(?: like this)?(?: any ?more| any longer| much longer)?${END}`,
  `(?:want to|wanna|wish i could) (?:just |really )*disappear${FOR_GOOD}`,
  '(?:nobody|no one|noone) (?:would|will|d|ll) (?:even |really )?(?:miss me|notice if i died|care if i (?:died|die|was gone|were gone|disappeared))',
  `(?:no|isnt any|isn t any) (?:other )?way out${END}`,
  'rope (?:ready|tied)',
  'nooses?',
  '(?:wont|won t|not going to|not gonna|never) (?:make it|survive|get) (?:through )?(?:the|this|to) (?:night|weekend)',
  String.raw`good ?bye (?:\S+ ){0,4}(?:look after|take care of) my`,
  'not safe (?:with|from|around) my ?self',
  'i (?:m not|am not|dont feel|don t feel|do not feel) safe(?= (?:(?:tonight|right|now|here|at|home) )*$)',
  `${HIM}(?:hitting|hits|hit|beating|beats|beat|choking|choked|raped|raping|strangling|strangled|kicking|threatening) me(?! (?:up|to|at) )`,
  '(?:going to|gonna|will|want to|wanna|tried to|trying to) (?:kill|murder) (?:me|us|him|her|them|someone|somebody|everyone)',
  '(?:whats|what s|what is) the point (?:of|in) (?:living|life|going on)',
  '(?:hope|wish) (?:that )?i (?:dont|don t|do not|never|didnt|didn t|wouldnt|wouldn t|wont|won t) wake up(?! (?:late|early|at|before|after) )',
  'never (?:have to )?wake up(?! (?:late|early|at|before|after|on) )',
  String.raw`voices (?:\S+ ){0,4}(?:tell|telling|told|say|saying)`,
  'no longer (?:want|wish) to (?:live|exist|be here)(?= $)',
  'feel like (?:dying|ending it)',
  '(?:thinking (?:about|of)|going to|gonna|want to|wanna|ready to) end(?:ing)? it(?= (?:(?:all|tonight|now|today|soon) )*$)',
  '(?:been|started|keep) cutting(?= (?:again )?$)',
  'life (?:isnt|isn t|is not|aint|ain t) worth it',
  'want (?:it all|all of it|the pain|this pain) to (?:stop|end)',
];

const NO_MORE = '(?:nimmer|(?:nicht|net|ned) (?:mehr|langer|laenger))';
const THEY = '(?:er|sie|mein (?:mann|freund|partner|ex|vater|bruder|sohn)|meine (?:frau|freundin|mutter))';

const GERMAN = [
  `ich (?:kann|will|mag) (?:einfach |so |wirklich )*${NO_MORE}(?= (?:(?:weiter|weitermachen|so|hilfe|bitte) )*$)`,
  `halte? (?:ich )?(?:das|es|das alles|mein leben|dieses leben) (?:einfach )?${NO_MORE} aus`,
  'keine?n? ausweg(?! aus )',
  '(?:niemand|keiner) (?:wurde|wuerde|wird) mich vermissen',
  '(?:niemand|keiner) vermisst mich',
  'nie(?:mals)? geboren',
  String.raw`ohne mich (?:ware|waere|war|ist|haben|hatten|haetten) (?:\S+ ){0,3}besser`,
  '(?:nie|nicht|nimmer) (?:wieder |mehr )+auf(?:zu)?wachen?',
  String.raw`wache? (?:ich )?(?:\S+ )?(?:nicht|nie|nimmer) (?:mehr |wieder )+auf`,
  '(?:einen|den) strick',
  `${THEY} (?:schlagt|schlaegt|schlug|bedroht|wurgt|wuergt|vergewaltigt) mich(?! (?:um|im|in|beim|vor|mit) )`,
  'angst (?:davor )?was ich (?:mir|tue?|mache?)',
  'ich mache? (?:jetzt |heute )?schluss(?= (?:mit (?:allem|dem leben|mir) )?$)',
  '(?:dem ganzen|dem allen|allem) (?:jetzt |heute |endlich )?ein ende',
  `(?:will|mochte|moechte) (?:einfach |nur |am liebsten )*verschwinden${FOR_GOOD}`,
  String.raw`(?:die|meine) stimmen (?:\S+ ){0,3}(?:sagen|befehlen|reden)`,
  'alle (?:meine )?(?:tabletten|pillen|medikamente) (?:auf einmal |zusammen )?(?:genommen|geschluckt)(?= $)',
  'mich (?:wieder |heute |gerade |selbst |selber )*geschnitten',
  '(?:leben|alles) (?:hat |macht |ergibt )?(?:doch |einfach |alles )*keinen sinn mehr',
  '(?:leb wohl|lebwohl|lebewohl)',
];

const FRENCH = [
  String.raw`en peux (?:vraiment |juste )*(?:plus|pu)${END}`,
  `(?:veux|voudrais|aimerais) (?:juste |simplement )*disparaitre${FOR_GOOD}`,
  '(?:ne plus|plus|jamais) (?:jamais )?me reveiller(?! (?:tot|a|si) )',
  String.raw`(?:vois|ai|y a) (?:\S+ )?(?:aucune|pas d|plus d) issue`,
  '(?:il|mon (?:mari|copain|conjoint|chum|ex|pere)) me (?:frappe|bat|menace|viole|etrangle)',
  'personne (?:ne )?me (?:regrett|pleur)era(?:it)?',
  'ne jamais (?:naitre|etre nee?)',
  `(?:suis|chu|chuis) a bout${END}`,
  String.raw`(?:les|des) voix (?:\S+ ){0,4}(?:disent|ordonnent)`,
];

const SPANISH = [
  `(?:ya )?no (?:puedo|aguanto) mas${END}`,
  `quiero desaparecer${FOR_GOOD}`,
  'nadie me (?:echaria|echara|va a echar) de menos',
  'nadie me (?:extranaria|extranara|va a extranar)',
  'no (?:volver a )?despertar(?:me)? (?:mas|nunca|jamas)',
  `no (?:veo|hay|tengo) (?:ninguna )?salida${END}`,
  '(?:el|mi (?:marido|novio|pareja|ex|padre)) me (?:pega|golpea|amenaza|viola)',
  String.raw`las voces (?:\S+ ){0,4}(?:dicen|ordenan)`,
];

const PORTUGUESE = [
  `nao (?:aguento|consigo) mais${END}`,
  `quero (?:so )?(?:desaparecer|sumir)${FOR_GOOD}`,
  'ninguem (?:vai|ia|iria) sentir (?:a )?minha falta',
  `nao (?:vejo|ha|tenho|tem) (?:nenhuma )?saida${END}`,
  '(?:nunca|nao) mais acordar',
  '(?:ele|o meu (?:marido|namorado|companheiro|ex|pai)) (?:me (?:bate|ameaca|espanca)|(?:bate|ameaca|espanca) me)',
  String.raw`as vozes (?:\S+ ){0,4}(?:dizem|mandam)`,
];

const DUTCH = [
  `k? ?kan (?:het |dit |er )?(?:gewoon |echt )*(?:niet|nie) meer(?: aan| tegen)?${END}`,
  '(?:houd?|hou) (?:het|dit|t) (?:niet|nie) (?:meer |langer )?vol',
  'niemand (?:zou|zal|gaat) (?:mij|me) missen',
  'geen uitweg',
  `wil (?:gewoon |echt )*verdwijnen${FOR_GOOD}`,
  '(?:nooit|niet|nie) meer wakker',
  '(?:hij|mijn (?:man|vriend|ex|vader)) (?:slaat|schopt|bedreigt|verkracht) me',
  String.raw`de stemmen (?:\S+ ){0,3}zeggen`,
];

const POLISH = [
  `(?:ja )?juz nie (?:moge|daje rady|wytrzymam)${END}`,
  `nie (?:daje|mam) juz (?:rady|sily)${END}`,
  `chce (?:tylko |po prostu )*zniknac${FOR_GOOD}`,
  'nie (?:widze|ma) (?:juz )?(?:zadnego )?wyjscia(?= $)',
  'nikt (?:nie bedzie|by) za mna (?:nie )?tesknil',
  '(?:wiecej|juz|nigdy) sie nie obudzic',
  '(?:on|moj (?:maz|chlopak|partner|ojciec)) mnie (?:bije|bil|gwalci)',
  String.raw`glosy (?:\S+ ){0,3}(?:mowia|kaza)`,
];

const FINNISH = [
  `en (?:jaksa|kesta|pysty) (?:tata )?enaa(?: tata)?${END}`,
  `(?:haluan|haluun|haluaisin) (?:vaan |vain )*kadota${FOR_GOOD}`,
  'kukaan ei (?:kaipaa|kaipaisi) (?:minua|mua)',
  'ei ole (?:enaa )?ulospaasya',
  'en (?:enaa )?(?:haluaisi |halua )?herata enaa',
  '(?:han|se|mun mies|mieheni|isa) (?:lyo|hakkaa|uhkaa|kuristaa) (?:minua|mua)',
  String.raw`aanet (?:\S+ ){0,2}(?:kaskee|kaskevat|sanoo|sanovat)`,
];

/**
 * What people say who see no way on, or who are in danger from somebody else, clause by clause and written as in `crisis-patterns.ts`. By
 * themselves such words may mean little; at the end of a clause, and to a trial about anxiety or depression, a person calls and asks.
 */
export const DESPAIR_PATTERNS: readonly string[] = [
  ...NORTHERN,
  ...ENGLISH,
  ...GERMAN,
  ...FRENCH,
  ...SPANISH,
  ...PORTUGUESE,
  ...DUTCH,
  ...POLISH,
  ...FINNISH,
];
