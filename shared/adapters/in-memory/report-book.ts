import type { FrozenArms, FrozenReport, ReportBook } from '../../ports/report-book.ts';

export const inMemoryReportBook = (): ReportBook => {
  const frozen: { report: FrozenReport; arms: FrozenArms }[] = [];
  const at = (study: string, number: number) =>
    frozen.find(({ report }) => report.study === study && report.number === number);

  return {
    reports: async (study) =>
      structuredClone(
        frozen
          .map(({ report }) => report)
          .filter((report) => report.study === study)
          .sort((one, other) => one.number - other.number),
      ),
    report: async (study, number) => structuredClone(at(study, number)?.report),
    reportArms: async (study, number) => structuredClone(at(study, number)?.arms),
    freezeReport: async (report, arms) => {
      if (at(report.study, report.number)) return false;
      frozen.push(structuredClone({ report, arms }));
      return true;
    },
  };
};
