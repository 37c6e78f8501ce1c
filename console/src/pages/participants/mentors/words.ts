export const mentorWords = {
  en: { mentor: 'Mentor', emptyOwn: 'Nobody is yours yet. People appear here once they are given to you.' },
  da: { mentor: 'Mentor', emptyOwn: 'Du har ingen endnu. Her vises de, der er givet til dig.' },
} as const;
