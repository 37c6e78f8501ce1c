/** What to do about a whole request that was refused; a value of the sentence stands at its {}, by its number in Danish. */
export const DANISH_DETAILS: Readonly<Record<string, string>> = {
  'Ask for their erasure: what they wrote goes with their contact card.':
    'Anmod om sletning af deltageren: det, de har skrevet, forsvinder sammen med kontaktoplysningerne.',
  'Read it, mark it as read, and destroy it then.': 'Læs den, markér den som læst, og slet den derefter.',
  'Ask a coordinator of all of them.': 'Spørg en koordinator for dem alle.',
  'Ask a coordinator of the whole study to enter it.': 'Bed en koordinator for hele studiet om at gøre det.',
  'What is left are numbers of the trial, and they stay as they are.':
    'Det, der er tilbage, er forsøgets tal, og de bliver, som de er.',
  'Take back entries with long notes that nobody needs any more, then enter it again.':
    'Tag indtastninger med lange noter tilbage, som ingen har brug for mere, og registrér det så igen.',
  'Ask a coordinator of the study, or another operator, to enter it.':
    'Bed en koordinator i studiet eller en anden operatør om at registrere det.',
  'Ask the lead coordinator of the study to enter it.': 'Bed studiets ledende koordinator om at registrere det.',
  'Leave out those that are named, or put right what stands in their way.':
    'Udelad dem, der er nævnt, eller ret det, der står i vejen for dem.',
  'Name another successor or other shares; the lead coordinator can override it with a reason.':
    'Vælg en anden efterfølger eller andre andele; den ledende koordinator kan tillade det med en begrundelse.',
  'Name a successor of the role and site, who is on the staff and free at the time of the appointments; or move those first.':
    'Vælg en efterfølger med rollen og stedet, som er medarbejder og ledig på aftalernes tidspunkter, eller flyt aftalerne først.',
  'Preview again, and publish with the token of that preview.': 'Se forhåndsvisningen igen, og udgiv så.',
  'There is nothing to release: messages go as planned.': 'Der er intet at frigive: beskederne sendes som planlagt.',
  'somebody who was erased could not be erased again: tell whoever runs the system':
    'en person, der var slettet, kunne ikke slettes igen: sig det til den, der driver systemet',
  'of {} people it is not yet made sure that nothing goes to them: try again':
    'for {1} personer er det endnu ikke sikret, at intet sendes til dem: prøv igen',
  'Read how far it is, and send it again if it is not done.':
    'Se, hvor langt det er, og send det igen, hvis det ikke er færdigt.',
  'Read it again and repeat the change on what holds now.': 'Læs det igen, og gentag ændringen på det, der gælder nu.',
  'Read it again and repeat the change.': 'Læs det igen, og gentag ændringen.',
  'Read them again and repeat the change.': 'Læs dem igen, og gentag ændringen.',
  'Send it again: what has moved stays moved, and the rest follows.':
    'Send det igen: det, der er flyttet, bliver flyttet, og resten følger.',
  'Take another time or another assessor, or override with a reason.':
    'Vælg et andet tidspunkt eller en anden interviewer, eller tillad det med en begrundelse.',
  'The next interview goes to another assessor; override with a reason if there is none.':
    'Det næste interview går til en anden interviewer; tillad det med en begrundelse, hvis der ingen er.',
  'Try again in a moment.': 'Prøv igen om lidt.',
  'Try again; if it fails again, tell the operator.': 'Prøv igen; mislykkes det igen, så sig det til driftsansvarlig.',
  'Wait until the study says that repointing is over, then preview again.':
    'Vent, til den er trådt i kraft, og se så forhåndsvisningen igen.',
  '{}: {} – {}': '{1}: {2} – {3}',
  'End the membership with POST …/staff/{}:end and name successors; then nobody is left without one.':
    'Afslut medlemskabet i stedet, og vælg efterfølgere; så står ingen uden.',
  'Nothing was kept; look at the list and try again.': 'Intet blev gemt; se på listen, og prøv igen.',
  'Send a JSON object, with "Content-Type: application/json".':
    'Prøv igen; mislykkes det igen, så sig det til driftsansvarlig.',
  'Send a JSON object.': 'Prøv igen; mislykkes det igen, så sig det til driftsansvarlig.',
  'Send a valid token as "Authorization: Bearer …".': 'Log ind igen; det, du har skrevet, er gemt.',
  'Send at most {} kB.': 'Send højst {1} kB.',
  'Send at most {} rows at a time; files that are sent one after the other add up.':
    'Send højst {1} rækker ad gangen; filer, der sendes efter hinanden, lægges sammen.',
  'Send it again.': 'Send den igen.',
  'Send the file itself, with "Content-Type: text/csv".': 'Vælg en fil, der er gemt som CSV.',
  'Send the same file again: what is written already stays. It stopped at row {}.':
    'Send den samme fil igen: det, der er skrevet, bliver stående. Den stoppede ved række {1}.',
  'Use a new key for a new request.': 'Hent siden igen, og gentag ændringen.',
};
