import { type Member, seesSite } from '../../../shared/domain/member.ts';
import type { Slot } from '../../../shared/domain/slots.ts';
import { otherSites } from '../ending-refusals.ts';
import type { Visit } from '../visit.ts';

type Whose = Pick<Visit, 'member'>;

/** Whoever coordinates some sites enters nothing for an assessor who works at none of them. Absent: who has left the staff. @throws Problem */
export const refuseAssessorElsewhere = ({ member }: Whose, assessor: Member | undefined): void => {
  if (member?.sites === undefined || assessor?.sites === undefined) return;
  if (!assessor.sites.some((site) => seesSite(member, site))) throw otherSites();
};

/** Hours at a site are of whoever coordinates that site, also where the assessor works at several. */
export const isOwnSlot = ({ member }: Whose, { site }: Pick<Slot, 'site'>): boolean =>
  member === undefined || seesSite(member, site);

/** @throws Problem */
export const refuseSlotElsewhere = (visit: Whose, slot: Pick<Slot, 'site'>): void => {
  if (!isOwnSlot(visit, slot)) throw otherSites();
};
