import * as z from 'zod';
import { removedSlots, savedSlots, slotList } from '../../../shared/contract/answers/slot-answer.ts';
import { slotQuery, slotRangeQuery } from '../../../shared/contract/list-query.ts';
import { slotBody } from '../../../shared/contract/slot-body.ts';
import { inStudy, type Route } from '../route.ts';
import { addSlots, removeSlot, removeSlots } from './change-slots.ts';
import { listSlots } from './list-slots.ts';

export const slotRoutes: Route[] = [
  {
    id: 'slots.list',
    method: 'GET',
    path: inStudy('/slots'),
    summary: 'Hours and leave of assessors, what is booked in them, and the free times',
    query: slotQuery,
    answers: { 200: slotList },
    serve: listSlots,
  },
  {
    id: 'slots.add',
    method: 'POST',
    path: inStudy('/slots'),
    summary: 'Enter hours or leave of an assessor, once or for each week',
    body: slotBody,
    answers: { 201: savedSlots },
    serve: addSlots,
  },
  {
    id: 'slot.remove',
    method: 'DELETE',
    path: inStudy('/slots/:slot'),
    summary: 'Remove one slot; what is booked in it stays booked',
    answers: { 204: z.undefined() },
    serve: removeSlot,
  },
  {
    id: 'slots.remove',
    method: 'DELETE',
    path: inStudy('/slots'),
    summary: 'Remove the slots of an assessor that begin in a stretch',
    query: slotRangeQuery,
    answers: { 200: removedSlots },
    serve: removeSlots,
  },
];
