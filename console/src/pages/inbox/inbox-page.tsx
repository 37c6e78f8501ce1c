import { lazy, Suspense } from 'react';
import { Loading } from '../../kit/loading.tsx';
import { Gate } from '../../shell/gate.tsx';
import { useStudy, type Role } from '../../shell/use-study.ts';

const StaffInbox = lazy(async () => ({ default: (await import('./staff/staff-inbox.tsx')).StaffInbox }));
const AssessorInbox = lazy(async () => ({ default: (await import('./assessor/assessor-inbox.tsx')).AssessorInbox }));

const COORDINATORS: readonly Role[] = ['coordinator', 'leadCoordinator'];

/** Each view is a chunk of its own: an assessor is not even sent the words of the others. */
const View = () => {
  const roles = useStudy()?.roles ?? [];
  const coordinates = roles.some((role) => COORDINATORS.includes(role));
  if (!coordinates && roles.includes('assessor')) return <AssessorInbox />;
  return <StaffInbox coordinates={coordinates} />;
};

export const InboxPage = () => (
  <Gate to="/studies/$study/inbox">
    <Suspense fallback={<Loading />}>
      <View />
    </Suspense>
  </Gate>
);
