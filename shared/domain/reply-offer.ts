/** In all languages in which replies are read (read-languages.ts): asks for an answer, which a sender name cannot receive. */
const REPLY = [
  'svar|svare|svara|besvar|besvara', // Danish, Norwegian, Swedish
  'reply|answer|respond',
  'vastaa|vastaathan|vastaamalla|vastata|vastaus|vastauksesi',
  'antworte|antworten|antwortet|antwort',
  'antwoord|antwoorden|beantwoord|beantwoorden',
  'réponds|répondre|répondez|réponse|reponds|repondre|repondez|reponse',
  'responde|responda|responder|respuesta|resposta|conteste|contesta|contestar',
  'odpisz|odpisać|odpowiedz|odpowiedź|odpowiedzieć',
].join('|');

/** Ask for it as well where a digit follows. */
const SEND = [
  'send|text|type|press',
  'skriv|tast|tryk|trykk|tryck|skicka|sms',
  'lähetä|kirjoita|paina',
  'sende|senden|schicke|schicken|schreibe|schreiben|tippe|tippen|drücke|drücken',
  'stuur|sms|typ|druk',
  'envoyez|envoie|tapez|écrivez|ecrivez',
  'envíe|envía|envie|escriba|escribe|escreva|mande|manda|digite|marque|pulse',
  'wyślij|napisz|wpisz',
].join('|');

const word = (words: string): string => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`;

/** Alone, and no part of a time, a date, a span or a number. */
const DIGIT = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,:/+–-])[1-9](?![\p{L}\p{N}]|[.,:/+–-]\p{N}|\.\s+\p{Ll})`;

const ASKS = new RegExp(word(REPLY), 'iu');
const DIGITS = new RegExp(DIGIT, 'gu');
/** "Svar 1", "répondez par 1"; or a digit that something stands for: "1 = oui", "tapez « 2 »". */
const OFFERS_ONE = new RegExp(
  [
    String.raw`${word(`${REPLY}|${SEND}`)}[^.!?{}]{0,12}${DIGIT}`,
    String.raw`["'“”„«‘’]\s?${DIGIT}\s?["'“”»‘’]`,
    String.raw`${DIGIT}\s*[=:]`,
    String.raw`=\s*${DIGIT}`,
  ].join('|'),
  'iu',
);

const PLACEHOLDERS = /\{[^}]*\}/g;

/** Digits that a text offers as an answer. Both 1 and 2 are a choice in any language; one alone needs a word or a sign that says so. */
export const offeredDigits = (text: string): string[] => {
  const plain = text.normalize('NFC').replaceAll(PLACEHOLDERS, '{}');
  const digits = [...new Set(plain.match(DIGITS) ?? [])];
  const isChoice = digits.includes('1') && digits.includes('2');
  return isChoice || OFFERS_ONE.test(plain) ? digits : [];
};

/** The word that asks for an answer, and where; undefined where none does. A digit alone is too unsure to refuse a text for. */
export const replyClause = (text: string): { word: string; at: number } | undefined => {
  const asks = ASKS.exec(text);
  return asks ? { word: asks[0], at: asks.index } : undefined;
};
