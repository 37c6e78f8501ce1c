import { repointStudy } from '../../functions/repoint-study/repoint-study.ts';
import type { Move } from '../../shared/domain/move.ts';
import type { Protocol, Step } from '../../shared/domain/protocol.ts';
import { builtIn } from './a-study.ts';
import { aNewcomer, anOffice, type Office } from './an-office.ts';

/** An office that publishes as one machine does: everyone is repointed before the answer. */
export const aPublisher = async (at: string): Promise<Office> => {
  const office = await anOffice({ at });
  office.ports.repoint = async (study) => {
    await repointStudy({ ...office.ports, staleSeconds: 0 })(study);
  };
  return office;
};

export const enrolOne = async (office: Office, id: string, baseline: string, over: object = {}): Promise<void> => {
  const body = aNewcomer({ id, anchors: { baseline, randomisation: baseline }, ...over });
  const { status } = await office.ask('POST', office.inStudy('/participants'), body);
  if (status !== 201) throw new Error(`not enrolled: ${String(status)}`);
};

const inBooking = (change: (steps: Step[]) => Step[]) => (protocol: Protocol) => ({
  ...protocol,
  version: 2,
  ladders: Object.fromEntries(
    Object.entries(protocol.ladders).map(([name, ladder]) => [name, { ...ladder, booking: change(ladder.booking) }]),
  ),
});

/** IPS-MA with other booking steps, as version 2. */
export const amended = (change: (steps: Step[]) => Step[]): Protocol => inBooking(change)(builtIn('ips-ma'));

export const withOffset =
  (id: string, offset: string) =>
  (steps: Step[]): Step[] =>
    steps.map((step) => (step.id === id ? { ...step, offset } : step));

/** IPS-MA with another window after the interview of twelve months. */
export const withPostWindow = (version: number, postWindow: string): Protocol => {
  const { timepoints, ...protocol } = builtIn('ips-ma');
  return {
    ...protocol,
    version,
    timepoints: timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow } : each)),
  };
};

export const preview = (office: Office, protocol: unknown, move: Move, query = '') =>
  office.ask('POST', office.inStudy(`/protocols:preview${query}`), { protocol, move });

/** As a coordinator does it: preview, then publish with its token. */
export const publish = async (office: Office, protocol: unknown, move: Move) => {
  const { body } = await preview(office, protocol, move);
  const { previewToken } = body;
  return office.ask('POST', office.inStudy('/protocols'), { protocol, move, previewToken });
};
