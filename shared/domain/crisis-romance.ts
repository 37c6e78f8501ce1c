/** What nobody means by it: one dies of laughter, shame or hunger every day; but "de una vez", "de uma vez" is once and for all. */
const OF_WHAT = {
  fr: '(?! (?:de (?:rire|fou rire|honte|gene|faim|soif|froid|chaud|chaleur|fatigue|sommeil|peur|trouille)|d (?:ennui|amour|envie)|l abces) )',
  es: '(?! (?:de|del) (?:la )?(?:risa|verguenza|hambre|sed|frio|calor|sueno|cansancio|miedo|aburrimiento|ganas|amor|envidia|gusto|susto) )',
  pt: '(?! d[eo] (?:a )?(?:rir|riso|vergonha|fome|sede|frio|calor|sono|cansaco|medo|tedio|saudades?|amor|inveja|raiva|susto) )',
};

/** Where one lives, and with whom; a pain or this world is no place. */
const NOT_OF_A_PLACE = {
  fr: '(?! (?:ici|a(?! (?:cause|soir) )|en(?! (?:ce|enfer) )|avec(?! (?:ca|cela|ce|cette|tant|toute?) )|seule?) )',
  es: '(?! (?:aqui|alli|ahi|en(?! (?:este mundo|esta tierra) )|con(?! (?:est[eao]|tant[oa]|el dolor) )|sol[oa]) )',
  pt: '(?! (?:aqui|ali|em|com(?! (?:est[ea]|ess[ea]|isto|isso|tant[oa]|a dor) )|no(?! mundo )|na|sozinh[oa]) )',
};

/** One kills oneself by work, and at a task. */
const BY_WORK = {
  fr: `(?! (?:au (?:travail|boulot|gym|sport)|a (?:la (?:tache|job|besogne)|l (?:ouvrage|entrainement)|petit feu|(?:(?:vous|te|lui|leur|le|la|les|l|en|y) ){0,2}(?:dire|redire|repeter|expliquer|rappeler|demander|travailler|bosser|essayer|chercher|courir|crier|ecrire|faire|comprendre))) )`,
  es: String.raw`(?! (?:a (?:trabajar|estudiar|reir|correr|entrenar)|trabajando|estudiando|de (?:risa|hambre|cansancio|trabajo)) )`,
  pt: String.raw`(?! (?:a (?:trabalhar|estudar|rir|correr|treinar)|trabalhando|estudando|de (?:rir|riso|trabalho|trabalhar|cansaco)) )`,
};

export const PORTUGUESE = [
  `(?:quero|queria|prefiro|preferia|vontade de) (?:so |mesmo )*morrer${OF_WHAT.pt}`,
  '(?:quero|queria|preferia|gostava de|gostaria de) (?:estar|tar|ta) mort[oa]',
  '(?:estava|estaria) melhor mort[oa]',
  `(?:quero|queria|vou|tentei|vontade de|pens(?:o|ei|ar) em) (?:me matar|matar me)${BY_WORK.pt}`,
  `me (?:quero|vou) matar${BY_WORK.pt}`,
  `(?<! quase )mato me${BY_WORK.pt}`,
  `(?:nao|naum|n) (?:quero|consigo|aguento|tenho vontade de) (?:mais )?viver${NOT_OF_A_PLACE.pt}`,
  '(?:sem vontade|cansad[oa]) de viver',
  'acabar com(?: tudo|igo)',
  'acabar com (?:a )?(?:minha |propria )*vida',
  '(?:por|dar) (?:um )?(?:fim|termo) [an] (?:minha |propria )*vida',
  'tirar (?:a )?(?:minha |propria )+vida',
  '(?:quero|vou) (?:me cortar|cortar me)',
  'cortar os pulsos',
  '(?:me enforcar|enforcar me)',
  '(?:fazer me mal|magoar me) a mim',
  'tomei (?:demasiados|muitos|todos os(?: meus)?) (?:comprimidos|remedios)',
];

export const SPANISH = [
  `(?:me )?(?:quiero|quisiera|prefiero|ganas de) morir(?:me)?${OF_WHAT.es}`,
  '(?:quiero|quisiera|querria|ojala) estar muert[oa]',
  'ojala (?:estuviera|estuviese) muert[oa]',
  'mejor muert[oa]',
  `(?:quiero|quisiera|voy a|pienso en|ganas de|intente|intentado) matarme${BY_WORK.es}`,
  `me (?:quiero|voy a) matar${BY_WORK.es}`,
  // In Portuguese as well.
  `(?<! (?:casi|poco|quase) )me mato${BY_WORK.es}${BY_WORK.pt}`,
  `(?:no|ya no) (?:quiero|tengo ganas de) (?:seguir )?(?:vivir|viviendo)${NOT_OF_A_PLACE.es}`,
  '(?:sin ganas de|cansad[oa] de) vivir',
  'cansad[oa] de la vida',
  '(?:quitarme|me quito|me quitare|quitar) la vida',
  '(?:acabar|terminar) con(?: mi vida| todo|migo)',
  'quiero hacerme dano',
  '(?:hacerme|me hago|me he hecho) dano a mi mism[oa]',
  '(?:tirarme|tirar|lanzarme|saltar) (?:(?:de|desde) (?:el|la|un|una)|del) (?:puente|balcon|azotea|tejado)',
  '(?:tirarme|tirar|lanzarme) (?:a las vias|al tren|al metro|por la ventana)',
  '(?:cortarme|me corto|me voy a cortar) las venas',
  '(?:ahorcarme|me ahorco|me voy a ahorcar)',
  'demasiadas pastillas',
  'tom(?:e|ado) todas (?:las|mis) pastillas',
  'sobredosis',
];

const WISH =
  'j?(?:veux|veut|voudrais|voulais|aimerais|aime mieux|aime autant|prefere|prefererais|souhaite|souhaiterais)';
const URGE = '(?:envie|gout|hate|besoin) d';
const WELL = '(?:(?:juste|vraiment|seulement|simplement|bien|mieux|autant|plutot|tellement|encore|toujours) )*';
const NO_MORE = '(?:plus|pu|pus|pas)';
const PILLS = '(?:comprimes|cachets|medicaments|medocs|pilules|somniferes)';

/** "Je" is written as it is spoken, too: "j'veux", "jveux"; in Québec "plus" is "pu" and "je vais" is "m'as". */
export const FRENCH = [
  `(?:${WISH}|${URGE}e|(?:pense|songe) a) ${WELL}(?:mourir|crever)${OF_WHAT.fr}`,
  `(?:${WISH}|j?vais|m ?as|${URGE}e|j?(?:pense|songe) a|j?(?:essaye|essaie|essayer|tente|tenter) de|comment|moyens? de) ${WELL}me tuer${BY_WORK.fr}`,
  `(?:je |j |j)me tue(?:rai)?${BY_WORK.fr}`,
  `(?:${WISH}|j?vais|m ?as|${URGE}|pense a) ${WELL}en finir(?! avec (?:ce|cette|ces|le|les|l) (?!vie |monde |existence |souffrances? ))`,
  `j?(?:veux|veut|voudrais|voulais|peux|arrive) (?:vraiment )?${NO_MORE} (?:a )?vivre${NOT_OF_A_PLACE.fr}`,
  `(?:${NO_MORE}|perdu|aucune?|sans) (?:(?:le|l|la|d|de|aucune?) )?(?:envie|gout|raison|force) de vivre${NOT_OF_A_PLACE.fr}`,
  `(?:fatiguee?|marre|tannee?|ecoeuree?|lasse?) (?:de vivre${NOT_OF_A_PLACE.fr}|d exister|d etre en vie|de la vie(?! (?:de|d|en|a) ))`,
  '(?:mettre|mets|met|mettrai) fin a (?:mes jours|ma vie)',
  'm ?(?:oter|ote|enlever|enleve) la vie',
  `${WISH} ${WELL}etre morte?(?! de )`,
  '(?:serais|etais) (?:bien )?mieux morte?',
  'si j ?etais morte?(?! de )',
  '(?:serait|seraient|irait|iraient) (?:bien |tous )?mieux sans moi',
  'me (?:pendre|pends|scarifier|scarifie|mutiler|mutile)',
  'me (?:fais|faire) du mal',
  'me (?:foutre|fous) en l air',
  `(?:${WISH}|${URGE}e) me (?:faire mal|blesser)`,
  '(?:ouvrir|ouvre|couper|coupe|taillader|taillade) (?:les|mes) (?:veines|poignets)',
  `(?:pris|avale|gobe) (?:trop de|tou(?:te)?s (?:les|mes)|(?:une|la|toute la) boite de) ${PILLS}`,
  `(?:prendre|avaler) (?:tou(?:te)?s (?:les|mes)|toute la boite de) ${PILLS}`,
  'me (?:jeter|jette|lancer|lance|crisser|crisse|pitcher|garrocher|garroche|foutre) (?:devant|sous (?:le|les|un)|en avant|en bas|du haut|dans le vide|par la fenetre|d un pont|du pont)',
  String.raw`saute?r? (?:du|d un|en bas) (?:\S+ ){0,2}(?:pont|toit|balcon)`,
  'surdoses?',
  String.raw`auto mutil\S*`,
];
