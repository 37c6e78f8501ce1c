import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../../participant/person-context.ts';
import type { Whom } from '../../participant/queries.ts';
import type { TaskItem } from '../queries.ts';
import { isUncallable } from './numbers.ts';
import { cardQuery, type Card } from './queries.ts';
import { callWords } from './words.ts';

/** Few calls are to a number that must be asked about. */
const ConfirmButton = lazy(async () => ({
  default: (await import('../../participant/contact/confirm-button.tsx')).ConfirmButton,
}));

interface PhonesProps extends Pick<Card, 'phones' | 'toConfirm'> {
  whom: Whom;
  onConfirmed: (number: string) => void;
}

/** A number that was not heard from for a while is asked about while its owner is on it. */
const Phones = ({ phones, toConfirm, whom, onConfirmed }: PhonesProps) => {
  const say = useWords(callWords);
  if (phones.length === 0) return say('noPhone');
  return (
    <ul className="bare-list">
      {phones.map(({ number, label, unsafe, shared, quarantined }) => (
        <li key={number}>
          {unsafe ? (
            <Badge kind="problem">{say('unsafe')}</Badge>
          ) : (
            <a href={`tel:${number}`} className="phone">
              {number}
            </a>
          )}{' '}
          {label}
          {shared ? <Badge kind="warning">{say('shared')}</Badge> : null}
          {quarantined ? <Badge kind="problem">{say('quarantined')}</Badge> : null}
          {toConfirm.includes(number) ? (
            <>
              <Badge kind="warning">{say('askWhose')}</Badge>{' '}
              <Suspense>
                <ConfirmButton
                  whom={whom}
                  what={{ number }}
                  onDone={() => {
                    onConfirmed(number);
                  }}
                />
              </Suspense>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

/** Only who may be asked, and only where the call is to one of them. */
const ContactPersons = ({ contactPersons }: Pick<Card, 'contactPersons'>) => {
  const say = useWords(callWords);
  const agreed = contactPersons.filter(({ consent }) => consent);
  if (agreed.length === 0) return say('noContactPerson');
  return (
    <ul className="bare-list">
      {agreed.map(({ name, phone }) => (
        <li key={`${name} ${phone}`}>
          {name}{' '}
          <a href={`tel:${phone}`} className="phone">
            {phone}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Whom to call, on which number, and what to keep in mind. */
export const ContactPanel = ({ study, item }: { study: string; item: TaskItem }) => {
  const say = useWords(callWords);
  const languageName = useLanguageName();
  const { person } = usePerson();
  const reading = cardQuery(study, item.participant, item.id);
  const { data: card, error, isPending, refetch } = useQuery(reading);
  const queries = useQueryClient();
  return (
    <Section title={say('who')}>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {card ? (
        <>
          {item.does !== 'contactPerson' && isUncallable(card.phones) ? (
            <Notice kind="warning">{say('noUsable')}</Notice>
          ) : null}
          <Facts
            facts={[
              { label: say('name'), value: <strong>{card.name}</strong> },
              {
                label: say('phones'),
                value: (
                  <Phones
                    phones={card.phones}
                    toConfirm={card.toConfirm}
                    whom={{ study, participant: item.participant }}
                    onConfirmed={(confirmed) => {
                      queries.setQueryData(
                        reading.queryKey,
                        (known) =>
                          known && { ...known, toConfirm: known.toConfirm.filter((each) => each !== confirmed) },
                      );
                    }}
                  />
                ),
              },
              {
                label: say('voicemailAgreed'),
                value: person.consent ? say(person.consent['voicemail'] ? 'voicemailYes' : 'voicemailNo') : undefined,
              },
              { label: say('language'), value: card.language && languageName(card.language) },
              { label: say('interpreter'), value: card.interpreter },
              { label: say('preferences'), value: card.preferences },
              {
                label: say('contactPersons'),
                value:
                  item.does === 'contactPerson' ? <ContactPersons contactPersons={card.contactPersons} /> : undefined,
              },
            ]}
          />
          <p className="description">{say('cardLogged')}</p>
        </>
      ) : null}
    </Section>
  );
};
