/** The words of a printed report; its numbers are named in the file by machine words, which programs read. */
export const REPORT_LANGUAGES = ['da', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

interface ReportWords {
  title: string;
  of: string;
  asOf: string;
  frozen: string;
  supersedes: string;
  enrolled: string;
  seal: string;
  perArm: string;
  difference: string;
  points: string;
  /** By the first part of a measure; what follows a dot is named by itself. */
  measures: Record<string, string>;
}

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = {
  da: {
    title: 'Månedsrapport',
    of: 'af',
    asOf: 'Opgjort pr.',
    frozen: 'Fastfrosset',
    supersedes: 'Erstatter rapport nr.',
    enrolled: 'Deltagere i alt',
    seal: 'Kontrolsum (SHA-256)',
    perArm: 'Pr. arm: kun for dataovervågningskomitéens statistiker',
    difference: 'Forskel mellem armene',
    points: 'procentpoint',
    measures: {
      enrolled: 'Deltagere',
      undated: 'Uden startdato',
      died: 'Døde, før vinduet lukkede',
      emigrated: 'Udvandret',
      notYetDue: 'Ikke forfaldne endnu',
      overdue: 'måldato passeret, ikke aftalt eller besvaret',
      expected: 'Forventede',
      done: 'Gennemført',
      inWindow: 'i vinduet',
      early: 'for tidligt',
      late: 'sent',
      notDone: 'Ikke gennemført, med grund',
      stopped: 'Stoppet med samtaler, uden grund',
      missing: 'Mangler: vinduet lukket, intet noteret',
      contactLost: 'Kontakt mistet',
      'no-contact': 'ingen kontakt',
      'declined-this-visit': 'afslog denne gang',
      'stopped-interviews': 'stoppet med samtaler',
      'stopped-all': 'stoppet med alt',
      'too-unwell': 'for syg',
      'staff-cancelled': 'aflyst af personalet',
      administrative: 'administrativ',
      other: 'andet',
    },
  },
  en: {
    title: 'Monthly report',
    of: 'of',
    asOf: 'As of',
    frozen: 'Frozen',
    supersedes: 'Stands in for report no.',
    enrolled: 'Participants in all',
    seal: 'Checksum (SHA-256)',
    perArm: 'Per arm: for the statistician of the data monitoring committee only',
    difference: 'Difference between the arms',
    points: 'percentage points',
    measures: {
      enrolled: 'Participants',
      undated: 'Without a date to count from',
      died: 'Died before the window closed',
      emigrated: 'Emigrated',
      notYetDue: 'Not yet due',
      overdue: 'target passed, not booked or answered',
      expected: 'Expected',
      done: 'Done',
      inWindow: 'in the window',
      early: 'early',
      late: 'late',
      notDone: 'Not done, with a reason',
      stopped: 'Stopped interviews, no reason recorded',
      missing: 'Missing: window closed, nothing recorded',
      contactLost: 'Contact lost',
      'no-contact': 'no contact',
      'declined-this-visit': 'declined this visit',
      'stopped-interviews': 'stopped interviews',
      'stopped-all': 'stopped everything',
      'too-unwell': 'too unwell',
      'staff-cancelled': 'cancelled by staff',
      administrative: 'administrative',
      other: 'other',
    },
  },
};
