import { fill } from '../../texts';
import type { AccessFacts } from '../facts/facts';
import { absentTables } from '../judgement/gates';
import type {
  BroadRole,
  CheckResult,
  ExcessResult,
  Fix,
  GateResult,
  RequirementResult,
} from '../judgement/judgement';
import type { Wording } from '../wording/wording';

/** How a name from the environment is put into a sentence: as it is, or so that no markup around it is touched by it. */
export type Show = (name: string) => string;

interface OnTable {
  table?: string;
  tableName?: string;
  right?: string;
}

/** The sentences of a report, each about one result of the judge. Users are named by their ids: a report travels. */
export class Words {
  constructor(
    private readonly wording: Wording,
    private readonly show: Show,
  ) {}

  gate({ reason }: GateResult, { user, tables }: AccessFacts): string {
    if (reason === 'earlier-gate') return this.wording.findings['not-evaluated'];
    const found = user.state === 'known' && user.value.match !== 'none' ? user.value.user : undefined;
    return this.filled(this.wording.gateReasons[reason], {
      name: found?.id ?? '',
      mode: String(found?.accessMode ?? ''),
      tables: absentTables(tables.state === 'known' ? tables.value : []).join(', '),
    });
  }

  check({ reason, values }: CheckResult, { settings }: AccessFacts): string {
    if (reason === 'earlier-gate') return this.wording.findings['not-evaluated'];
    return this.filled(this.wording.checkReasons[reason], { ...values, name: settings.owner ?? '' });
  }

  /** `Contact: Append To` */
  privilege(result: RequirementResult): string {
    return fill(this.wording.privilege, this.onTable(result));
  }

  /** `Contact: Append To = Organization` */
  fix(fix: Fix): string {
    return fill(this.wording.fix, { ...this.onTable(fix), level: this.wording.levels[fix.level] });
  }

  /** A privilege of no table has no words but its name. */
  excess(result: ExcessResult): string {
    return result.table ? fill(this.wording.privilege, this.onTable(result)) : this.show(result.privilege);
  }

  broadRole({ kind, role, team }: BroadRole): string {
    return fill(this.wording.broadRoles[kind], { role: this.role(role.name, team) });
  }

  role(name: string, team?: string): string {
    return team === undefined ? this.show(name) : this.filled(this.wording.roleOfTeam, { role: name, team });
  }

  private onTable({ table = '', tableName, right = '' }: OnTable): Record<string, string> {
    const { tables, rights } = this.wording;
    return {
      table: tableName ? this.show(tableName) : (tables[table] ?? this.show(table)),
      right: (rights as Readonly<Record<string, string>>)[right] ?? this.show(right),
    };
  }

  private filled(template: string, values: Readonly<Record<string, string>>): string {
    const shown: Record<string, string> = {};
    for (const [name, value] of Object.entries(values)) shown[name] = this.show(value);
    return fill(template, shown);
  }
}
