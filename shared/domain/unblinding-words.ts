import { type Ban, STEM, WHOLE } from './telling-words.ts';

/** In Danish, English and Swedish: what help somebody gets, and from whom (F5.8). */
const HELP: Record<string, Ban> = {
  sherpa: STEM,
  mentor: STEM,
  ips: WHOLE,
  ipse: WHOLE,
  job: STEM,
  kommun: { match: 'stem', allowParts: ['kommunik'] },
  municipal: STEM,
  vejled: STEM,
  vagled: STEM,
  handledar: STEM,
  radgiv: STEM,
  counsel: STEM,
  adviser: STEM,
  advisor: STEM,
  caseworker: STEM,
  coach: STEM,
  støtteperson: STEM,
  støttekontakt: STEM,
  stodperson: STEM,
  supportperson: STEM,
  konsulent: STEM,
  konsult: STEM,
  employment: STEM,
  beskæftig: STEM,
  arbejdsformid: STEM,
  arbejdsmarked: STEM,
  arbetsformed: STEM,
  arbetsmarknad: STEM,
  arbetsspecial: STEM,
  praktik: STEM,
  internship: STEM,
  løntilskud: STEM,
};

const ALLOCATION: Record<string, Ban> = {
  inklusion: STEM,
  inclusion: STEM,
  grupp: STEM,
  group: STEM,
  lodtræk: STEM,
  lodtraek: STEM,
  lottning: STEM,
  lottad: STEM,
  randomi: STEM,
  allocat: STEM,
  behandl: STEM,
  treatment: STEM,
  intervention: STEM,
};

/** What an assessor may not learn. That there is an interview, or an illness, they know. */
export const UNBLINDING_BANS: Record<string, Ban> = { ...HELP, ...ALLOCATION };
