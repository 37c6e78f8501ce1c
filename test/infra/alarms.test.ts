import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTION_ENV } from '../../shared/runtime/env.ts';
import { METRICS } from '../../shared/runtime/metric-names.ts';
import { ofType, ROOT, synthesised } from './synthesised.ts';

const resources = synthesised();
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const headingOf = (alarm: Record<string, string>) => String(alarm.AlarmName).replace(/^cairn-/, '');
const headings = [...readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8').matchAll(/^## (.+)$/gm)].map(
  ([, title]) => title,
);
interface Named {
  Value: { 'Fn::GetAtt': [id: string, attribute: string] };
}
const alarmNamed = (heading: string) => {
  const found = alarms.find((alarm) => headingOf(alarm) === heading);
  if (!found) throw new Error(`no alarm ${heading}`);
  return found;
};

describe('an alarm', () => {
  it('says who is hurt and where it is written what to do', () => {
    for (const alarm of alarms)
      expect(alarm.AlarmDescription).toMatch(
        new RegExp(`^\\p{Lu}.{40,}\\. What to do: docs/runbook\\.md#${headingOf(alarm)}$`, 'u'),
      );
  });

  it('has a heading in the runbook, and no heading is left without its alarm', () => {
    expect(alarms.map(headingOf).sort()).toEqual([...headings].sort());
  });

  it('tells someone, when it turns red and when it is over', () => {
    for (const { AlarmActions, OKActions } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(OKActions).toEqual(AlarmActions);
    }
  });

  it('may be published, for a topic with a policy refuses everyone it does not name', () => {
    const policies = JSON.stringify(ofType(resources, 'AWS::SNS::TopicPolicy').map(({ Properties }) => Properties));
    expect(policies).toMatch(
      /"Action":"sns:Publish",[^}]*}},"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"}/,
    );
  });
});

describe('what is watched', () => {
  it('every function for errors', () => {
    expect(alarms.map(headingOf)).toEqual(
      expect.arrayContaining(Object.keys(FUNCTION_ENV).map((name) => `${name}-errors`)),
    );
  });

  it('the dead man: no tick for 30 minutes, also when nothing at all is heard', () => {
    expect(alarmNamed('ticks-stopped')).toMatchObject({
      Namespace: 'Cairn',
      MetricName: 'tick',
      Statistic: 'Sum',
      Period: 1_800,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it('each queue of dead letters for a single one', () => {
    const queues = ofType(resources, 'AWS::SQS::Queue').filter(({ id }) => id.includes('DeadLetters'));
    const watched = alarms.filter(({ Namespace, Threshold }) => Namespace === 'AWS/SQS' && Threshold === 1);
    const named = watched.flatMap(({ Dimensions }) => Dimensions.map(({ Value }: Named) => Value['Fn::GetAtt'][0]));
    expect(named.toSorted()).toEqual(queues.map(({ id }) => id).toSorted());
  });

  it('someone due for half an hour', () => {
    expect(alarmNamed('due-too-old')).toMatchObject({
      MetricName: 'oldestDueSeconds',
      Threshold: 1_800,
      Statistic: 'Maximum',
    });
  });

  it('more than one in a hundred sends with an unknown outcome', () => {
    const alarm = alarmNamed('sends-unconfirmed');
    const used = alarm.Metrics.map(
      ({ MetricStat }: { MetricStat?: { Metric: { MetricName: string } } }) => MetricStat?.Metric.MetricName,
    );
    expect(alarm.Threshold).toBe(1);
    expect(used).toEqual([undefined, 'unconfirmed', 'send.accepted', 'send.unclear']);
  });

  it('a channel that is down, told once for as long as its hourly probes are refused', () => {
    const hourOfProbes = { Period: 300, EvaluationPeriods: 15, DatapointsToAlarm: 1, Threshold: 1 };
    expect(alarmNamed('channel-down')).toMatchObject({ MetricName: 'send.channelDown', ...hourOfProbes });
    expect(alarmNamed('texts-over-budget')).toMatchObject({ MetricName: 'channelDown', ...hourOfProbes });
  });

  it('contact cards that are opened by the hundred', () => {
    expect(alarmNamed('cards-opened')).toMatchObject({ MetricName: 'cardOpened', Period: 3_600, Threshold: 300 });
  });

  it('half of the SMS budget', () => {
    expect(alarmNamed('sms-spend')).toMatchObject({ MetricName: 'SMSMonthToDateSpentUSD', Threshold: 50 });
  });

  it('no count of ours that nothing emits', () => {
    const sources = ['functions', 'shared'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    );
    const counts = sources.flatMap((source) =>
      [...source.matchAll(/meter\.count\(['`]([\w.]+)/gi)].map(([, name]) => name),
    );
    const silent = Object.values(METRICS).filter(
      ({ name }) => !counts.includes(name) && !counts.includes(name.split('.')[0] + '.'),
    );
    expect(counts.length).toBeGreaterThan(Object.keys(METRICS).length);
    expect(silent).toEqual([]);
  });
});
