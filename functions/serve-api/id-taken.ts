import { idInUse } from './id-in-use.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import type { Visit } from './visit.ts';

export const idTaken = (): Problem =>
  new Problem({
    status: 409,
    code: 'id-taken',
    title: 'This id is taken',
    faults: [{ field: '/id', remedy: 'take another id, or leave it out' }],
  });

const idTooLike = (other: string): Problem =>
  new Problem({
    status: 409,
    code: 'id-too-like',
    title: 'This id is too like another',
    faults: [
      {
        field: '/id',
        remedy: `take another id, or leave it out: this one differs from ${other} only in capital letters`,
      },
    ],
  });

/** Before anything is sealed or looked up: what a refused commit leaves would lie beside somebody who is not there. @throws Problem */
export const refuseTaken = async (id: string, { study }: Visit, { records }: ApiPorts): Promise<void> => {
  const use = await idInUse(study.id, id, records);
  if (use.kind === 'taken') throw idTaken();
  if (use.kind === 'like') throw idTooLike(use.other);
};
