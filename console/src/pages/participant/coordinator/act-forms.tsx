import { useQuery } from '@tanstack/react-query';
import { AppointmentDialog } from '../appointment/appointment-dialog.tsx';
import { CancelDialog } from '../appointment/cancel-dialog.tsx';
import { ContactDialog } from '../contact/contact-dialog.tsx';
import { EraseDialog } from '../erasure/erase-dialog.tsx';
import { KeepDialog } from '../erasure/keep-dialog.tsx';
import { AnchorsDialog } from '../forms/anchors-dialog.tsx';
import { ArmDialog } from '../forms/arm-dialog.tsx';
import { ConsentsDialog } from '../forms/consents-dialog.tsx';
import { HoldDialog } from '../forms/hold-dialog.tsx';
import { HouseholdDialog } from '../forms/household-dialog.tsx';
import { LiftDialog } from '../forms/lift-dialog.tsx';
import { LogDialog } from '../forms/log-dialog.tsx';
import { MentorDialog } from '../forms/mentor-dialog.tsx';
import { ParticipationDialog } from '../forms/participation-dialog.tsx';
import { VoidDialog } from '../forms/void-dialog.tsx';
import { IncentiveDialog } from '../incentive/incentive-dialog.tsx';
import { MessageDialog } from '../message/message-dialog.tsx';
import { OffersDialog } from '../offers/offers-dialog.tsx';
import { OutcomeDialog } from '../outcome/outcome-dialog.tsx';
import { usePerson } from '../person-context.ts';
import { staffQuery } from '../../../api/queries.ts';
import { UnblindingDialog } from '../unblinding/unblinding-dialog.tsx';
import type { OpenAct } from './act.ts';

interface ActFormsProps {
  act: OpenAct | undefined;
  onClose: () => void;
}

/** Loaded with the first act: reading a page needs no forms. */
export const ActForms = ({ act, onClose }: ActFormsProps) => {
  const { whom, person } = usePerson();
  const staff = useQuery(staffQuery(whom.study)).data?.items ?? [];
  if (act === undefined) return null;
  switch (act.kind) {
    case 'appointment':
      return <AppointmentDialog followUp={act.followUp} onClose={onClose} />;
    case 'offers':
      return <OffersDialog followUp={act.followUp} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog followUp={act.followUp} onClose={onClose} />;
    case 'outcome':
      return <OutcomeDialog followUp={act.followUp} onClose={onClose} />;
    case 'incentive':
      return <IncentiveDialog followUp={act.followUp} onClose={onClose} />;
    case 'participation':
      return <ParticipationDialog onClose={onClose} />;
    case 'consents':
      return <ConsentsDialog onClose={onClose} />;
    case 'hold':
      return <HoldDialog onClose={onClose} />;
    case 'lift':
      return <LiftDialog onClose={onClose} />;
    case 'anchors':
      return <AnchorsDialog onClose={onClose} />;
    case 'arm':
      return <ArmDialog onClose={onClose} />;
    case 'mentor':
      return <MentorDialog onClose={onClose} />;
    case 'log':
      return <LogDialog onClose={onClose} />;
    case 'message':
      return <MessageDialog onClose={onClose} />;
    case 'contact':
      return <ContactDialog card={act.card} onClose={onClose} />;
    case 'household':
      return <HouseholdDialog household={act.household} onClose={onClose} />;
    case 'void':
      return <VoidDialog event={act.event} what={act.what} isPending={act.isPending} onClose={onClose} />;
    case 'erase':
      return <EraseDialog isAsked={person.erasure !== undefined} onClose={onClose} />;
    case 'keep':
      return <KeepDialog onClose={onClose} />;
    case 'unblinding':
      return (
        <UnblindingDialog
          whom={whom}
          assessors={staff
            .filter(({ roles }) => roles.includes('assessor'))
            .map(({ user, name }) => ({ id: user, label: name ?? user }))}
          onClose={onClose}
        />
      );
  }
};
