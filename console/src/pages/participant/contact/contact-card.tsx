import type { ReactNode } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { LOCALES, useLanguage } from '../../../words/language.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Confirmed } from './confirm-button.tsx';
import type { Card } from './contact-query.ts';
import { contactWords } from './words.ts';

const Lines = ({ children }: { children: ReactNode[] }) =>
  children.length === 0 ? undefined : (
    <ul className="fact-lines">
      {children.map((line, n) => (
        <li key={n}>{line}</li>
      ))}
    </ul>
  );

interface PhoneProps {
  phone: Card['phones'][number];
  isOld: boolean;
  confirm: ReactNode;
}

const Phone = ({ phone, isOld, confirm }: PhoneProps) => {
  const say = useWords(contactWords);
  const format = useFormat();
  const { number, label, shared, unsafe, quarantined, silenced, undeliverable, confirmedOn } = phone;
  return (
    <>
      {unsafe ? number : <a href={`tel:${number}`}>{number}</a>} {label}{' '}
      {shared ? <Badge kind="warning">{say('shared')}</Badge> : null}{' '}
      {unsafe ? <Badge kind="problem">{say('unsafe')}</Badge> : null}{' '}
      {quarantined ? <Badge kind="problem">{say('quarantined')}</Badge> : null}{' '}
      {silenced ? <Badge kind="warning">{say('silenced')}</Badge> : null}{' '}
      {undeliverable ? <Badge kind="problem">{say('undeliverable')}</Badge> : null}{' '}
      {isOld ? <Badge kind="warning">{say('toConfirm')}</Badge> : null}{' '}
      {confirmedOn === undefined ? null : (
        <span className="description">{say('confirmedOn', { date: format.day(confirmedOn) })} </span>
      )}
      {confirm}
    </>
  );
};

const Address = ({ address }: { address: Card['addresses'][number] }) => {
  const say = useWords(contactWords);
  const format = useFormat();
  const { lines, from, until } = address;
  const day = (date: string | undefined): string => (date === undefined ? '' : format.day(date));
  return (
    <>
      {lines.join(', ')}{' '}
      {from === undefined && until === undefined ? null : (
        <span className="description">{say('fromUntil', { from: day(from), until: day(until) })} </span>
      )}
      {address.protected ? <Badge kind="warning">{say('protected')}</Badge> : null}
    </>
  );
};

const Person = ({ person }: { person: Card['contactPersons'][number] }) => {
  const say = useWords(contactWords);
  const format = useFormat();
  const { name, phone, consent, consentedOn, withdrawnOn } = person;
  const since = consent ? consentedOn : withdrawnOn;
  return (
    <span>
      {name}, <a href={`tel:${phone}`}>{phone}</a>{' '}
      <Badge kind={consent ? 'good' : 'warning'}>{say(consent ? 'mayAsk' : 'mayNotAsk')}</Badge>{' '}
      {since === undefined ? null : (
        <span className="description">{say(consent ? 'agreedOn' : 'withdrawnOn', { date: format.day(since) })}</span>
      )}
    </span>
  );
};

interface ContactCardProps {
  card: Card;
  household: readonly string[];
  /** Numbers to ask about. */
  toConfirm?: readonly string[];
  confirm?: ((what: Confirmed) => ReactNode) | undefined;
}

/** As far as whoever looks is given it. */
export const ContactCard = ({ card, household, toConfirm = [], confirm }: ContactCardProps) => {
  const say = useWords(contactWords);
  const format = useFormat();
  const names = new Intl.DisplayNames(LOCALES[useLanguage()], { type: 'language' });
  const lines = (items: readonly ReactNode[]) => (items.length === 0 ? undefined : <Lines>{[...items]}</Lines>);
  return (
    <Facts
      facts={[
        { label: say('name'), value: card.name },
        { label: say('formerNames'), value: lines(card.formerNames ?? []) },
        {
          label: say('phones'),
          value: lines(
            card.phones.map((phone) => (
              <Phone
                key={phone.number}
                phone={phone}
                isOld={toConfirm.includes(phone.number)}
                confirm={phone.unsafe ? null : confirm?.({ number: phone.number })}
              />
            )),
          ),
        },
        { label: say('formerNumbers'), value: lines(card.formerNumbers ?? []) },
        {
          label: say('email'),
          value:
            card.email === undefined ? undefined : (
              <>
                <a href={`mailto:${card.email}`}>{card.email}</a>{' '}
                {card.emailInvalid ? <Badge kind="problem">{say('emailInvalid')}</Badge> : null}{' '}
                {card.emailConfirmedOn === undefined ? null : (
                  <span className="description">
                    {say('confirmedOn', { date: format.day(card.emailConfirmedOn) })}{' '}
                  </span>
                )}
                {confirm?.({ email: true })}
              </>
            ),
        },
        { label: say('addresses'), value: lines(card.addresses.map((each, n) => <Address key={n} address={each} />)) },
        { label: say('language'), value: card.language === undefined ? undefined : names.of(card.language) },
        { label: say('interpreter'), value: card.interpreter },
        {
          label: say('contactPersons'),
          value: lines(card.contactPersons.map((person) => <Person key={person.phone} person={person} />)),
        },
        {
          label: say('preferences'),
          value:
            card.preferences === undefined ? undefined : (
              <>
                {card.preferences}
                <br />
                <span className="description">{say('preferencesHelp')}</span>
              </>
            ),
        },
        { label: say('household'), value: household.length === 0 ? undefined : household.join(', ') },
      ]}
    />
  );
};
