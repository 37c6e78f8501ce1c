import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import type { Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import { differences } from './member-draft.ts';
import { MemberFields } from './member-fields.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { useSavedMember } from './use-saved-member.ts';

export interface MemberDialogProps {
  study: string;
  members: readonly Reviewed[];
  sites: readonly { id: string; name?: string }[];
  /** Absent: somebody new. */
  member?: Reviewed;
  onClose: () => void;
}

export const MemberDialog = ({ study, members, sites, member, onClose }: MemberDialogProps) => {
  const speech = useSpeech();
  const { say } = speech;
  const [isRemoving, setRemoving] = useState(false);
  const form = useSavedMember(study, member, (name) => {
    tell({ text: say('saved', { name }) });
    onClose();
  });
  const { user, draft, saving, stale } = form;
  const isTaken = !member && members.some((each) => each.user === user);
  const name = member?.name ?? user;
  return (
    <Dialog title={member ? say('editOf', { name }) : say('addTitle')} isOpen onClose={onClose}>
      <Form
        faults={saving.error}
        onSubmit={() => {
          if (!isTaken) form.save();
        }}
      >
        {member ? null : (
          <TextField
            label={say('user')}
            description={say('userNote')}
            name="user"
            value={user}
            onChange={form.setUser}
            isRequired
            autoFocus
            {...(isTaken ? { error: say('userTaken') } : {})}
          />
        )}
        <MemberFields
          draft={draft}
          onChange={form.change}
          sites={sites}
          colleagues={members.filter((each) => each.user !== user)}
        />
        <TextField
          label={say('reason')}
          description={say('reasonNote')}
          name="/reason"
          value={form.reason}
          onChange={form.setReason}
        />
        {stale ? (
          <StaleNotice
            fields={differences(draft, stale.draft, speech)}
            onKeepMine={form.keepMine}
            onTakeTheirs={form.takeTheirs}
          />
        ) : (
          <ProblemNotice error={saving.error} onTryAgain={saving.again} />
        )}
        <div className="dialog-actions">
          {member ? (
            <Button
              kind="danger"
              onPress={() => {
                setRemoving(true);
              }}
            >
              {say('remove')}
            </Button>
          ) : null}
          <Button type="submit" kind="primary" isDisabled={saving.isSending}>
            {say('save')}
          </Button>
        </div>
      </Form>
      {member && isRemoving ? (
        <RemoveDialog
          study={study}
          user={user}
          name={name}
          onClose={() => {
            setRemoving(false);
          }}
          onRemoved={onClose}
        />
      ) : null}
    </Dialog>
  );
};
