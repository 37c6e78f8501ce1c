import type { ContactCard } from '../../shared/domain/contact-card.ts';

/** Made-up people read Danish, some English. Where the study writes neither, they read its first language instead, those some its second. */
export const inStudysLanguage = (card: ContactCard, languages: readonly string[]): ContactCard => {
  const { language = 'da' } = card;
  if (languages.includes(language)) return card;
  const [first = language, second = first] = languages;
  return { ...card, language: language === 'da' ? first : second };
};
