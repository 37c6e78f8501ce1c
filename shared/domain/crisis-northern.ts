const THIS_WAY = 'den|denne|det|samme';
const SOMEBODY =
  'hende|ham|henne|honom|dig|deg|dem|mine boern|mine barn|min (?:kone|mand|mann|kaereste|datter|soen|mor|far)';
const NO_PLACE = `denne|den her|det her|dette liv|(?:min|mit|mitt) (?:kropp?|hoved|hode|liv)|smerte|helvede|helvete`;
const SOME_DAY = 'dag|aften|nat|natt|kveld|kvall|morgen|morgon';

/** Where one lives, with whom and of what; this world, a day, a way to live, or "with it", is no place, and nobody is missed like a thing. */
const NOT_OF_A_PLACE = `(?! (?:opp?|upp|af|av|her(?! (?:mere|laengere|lenger|mer) )|har|der|dar|pa(?! (?:${THIS_WAY})(?: her| der)? (?:made|mate|vis|satt|sett) )|i(?! (?:${NO_PLACE}|${SOME_DAY}) )|hos|sammen|tillsammans|sundt|sunt|(?:uden|uten|utan)(?! (?:${SOMEBODY}) )|med(?! (?:det|den|denne|dette|sa|mig selv|meg selv) )) )`;

const NOT = '(?:ikke|ikkje|ikk|ik|inte)';
const ME = '(?:mig|meg)';
const MYSELF = `${ME} (?:selv|sjalv|sjoelv)`;
const MY_LIFE = 'mit?t (?:eget )?liv';
const TRAIN = '(?:s )?(?:tog(?:et)?|tag(?:et)?|metro(?:en)?|bil(?:en)?|bus(?:sen)?|lastbil(?:en)?|lastvogn(?:en)?)';
const HEIGHT = '(?:bro(?:en|n)?|bru(?:a|en)?|tag(?:et)?|tak(?:et)?|altan(?:en)?|balkong?(?:en)?)';
const LEAP = String.raw`(?:spring|hopp|kast|smid)\S* (?:${ME} )?(?:selv |ud |ned |ut |ner )*`;

/** In details, or along with others: neither in a place nor on a day. */
const HELD_UP = String.raw`(?:${NOT} )?(?:opp? |upp )?(?:fast|pa(?! (?:loft|vind|rom|rum|bad|toilet|toalet|vaerelse|kammer|mitt? |min ))|i (?:det|den|dette|denne|detal\S*|sma\S*|noget|noe|nagot|ord\S*|formul\S*|datoer|tal|at|hva\S*|hvor\S*))`;

/** Danish, Norwegian and Swedish, which share most of it. */
export const NORTHERN = [
  // `dø` without its own letter, beside a word that is Danish: by itself it is what every Dutch reply says ("ik doe mee").
  String.raw`(?:jeg|mig|lad|vil|skal|kunne|ville|gerne|hellere|bare) (?:\S+ ){0,6}doe`,
  String.raw`doe (?:\S+ ){0,3}(?:jeg|mig)`,
  'at doe',
  `(?:vil|gider|orker|oensker|vill|orkar) ${NOT} (?:mere |laengere |lenger |langre )?(?:at |a )?lev[ea]${NOT_OF_A_PLACE}`,
  `${NOT} (?:vil|vill|oensker|orker|orkar) (?:at |a )?lev[ea]${NOT_OF_A_PLACE}`,
  String.raw`(?:${NOT}|ingen|inget|uden|mistet) (?:\S+ ){0,4}(?:at|a|att) lev[ea]${NOT_OF_A_PLACE}`,
  String.raw`(?:${NOT}|ingen|uden|mistet) (?:\S+ )?(?:livslyst|livsmod)\S*`,
  // "Være til besvær" is another matter.
  `(?:vil|oensker) ${NOT} vaere (?:i live|her (?:mere|laengere|mer|lenger)(?! en[dn] )|til(?= (?:mere |laengere )?$))`,
  `vill inte (?:finnas|existera|vara har langre)`,
  '(?:vil|ville|vill|gerne|hellere|heller|hellre) (?:bare |bara |gerne |helst )*(?:vaere|vara) d(?:oe|o)d',
  '(?:hellere|heller|hellre) d(?:oe|o)d',
  '(?:gid|oensker?|onsker?|onskar|hvis|om) (?:at |att )?(?:jeg|eg|jag) (?:bare |bara )?var d(?:oe|o)d(?! tr(?:ae|o)t)',
  '(?:traet|lei) a[fv] (?:livet(?! pa )|at leve|a leve)',
  'trott pa (?:livet|att leva)',
  `(?:bedre|lettere|battre) (?:stillet )?(?:uden|uten|utan) ${ME}`,
  `(?:ta|tar|tage|tager|tog|tok|taget|tatt|tagit) (?:livet a[fv] ${ME}|livet mitt|${MY_LIFE}(?! (?:opp?|upp) ))`,
  `(?:afslutte|afslutter|avslutte|avslutter|avsluta|avslutar|ende|ender) ${MY_LIFE}`,
  `(?:goere?|gjoere?|gjorde) (?:en )?ende pa (?:det|livet|${MY_LIFE})`,
  `${LEAP}(?:foran|framfor) (?:et |en |ett |den |det )?${TRAIN}`,
  `${LEAP}(?:fra|fran) (?:en |et |ett |den |det )?${HEIGHT}`,
  `h(?:ae|a|e)ng(?:e|er|a|ar) ${ME}(?! ${HELD_UP} )`,
  String.raw`(?:skaere|skaerer|skaret|skjaere|skjaerer|skara|skurit) (?:i )?(?:${ME}|min arm|mine arme)(?! (?:fri|ned|et|en|i (?:fing|tommel|fod|hand(?!led))\S*) )`,
  `(?:jeg|eg|jag) skar (?:i )?${ME}`,
  `(?:cutter|kutter) ${ME}`,
  'jeg cutter(?! (?:ud|ned) )',
  `(?:drukne|kvaele|skyde|skyte|skyder|skyter) ${ME}(?! (?:selv )?i foden )`,
  `skad(?:e|er|a|ar) ${MYSELF}`,
  `(?:goere?|gjoere?|gjort) (?:skade pa ${MYSELF}|${MYSELF} (?:noget|noe|ondt|vondt|fortraed|skade))`,
  '(?:taget|tager|tage|slugt|spist|tatt|tagit|atit) (?:alle|alla|hele pakken|hele glasset) (?:mine |mina |de )?(?:pill|tablett?|sovepill)(?:er|ar|erne|erna|ene)',
];
