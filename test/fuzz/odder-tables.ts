import { addPlain } from './random-columns.ts'
import { addKey, addReference } from './random-keys.ts'
import { addTable, type SchemaDraft, type TableDraft } from './schema-draft.ts'

/** A trigger before each row of a table. */
function addTrigger(draft: SchemaDraft, table: TableDraft, body: string, when = 'before insert'): void {
  const name = `${draft.schemas[0]}.trigger_${draft.types.length}`
  draft.types.push(`create function ${name}() returns trigger language plpgsql as $$ begin ${body} end $$`)
  draft.last.push(
    `create trigger trigger_${draft.last.length} ${when} on ${table.name} for each row execute function ${name}()`,
  )
}

/** More tables of unusual build: triggers that refuse, composite trees, exclusion with equality, deep partitions. */
export const ODDER: Readonly<Record<string, (draft: SchemaDraft) => void>> = {
  refusingTrigger(draft) {
    const { dice } = draft
    const table = addTable(draft, 'rental')
    addKey(table, draft)
    addPlain(table, 'rented_on', 'date', 'date', { isTaken: true })
    addPlain(table, 'returned_on', 'date', 'date', { isTaken: true, isRequired: false })
    addPlain(table, 'price', 'numeric(8,2)', 'numeric', { isTaken: true })
    const condition = dice.pick([
      'new.returned_on < new.rented_on',
      'new.price < 0',
      "new.rented_on < date '1990-01-01'",
      'new.price > 99999999',
    ])
    addTrigger(draft, table, `if ${condition} then raise exception 'refused'; end if; return new;`)
  },

  fillingTrigger(draft) {
    const { dice } = draft
    const table = addTable(draft, 'page')
    addKey(table, draft)
    addPlain(table, 'title', 'text', 'text', { isTaken: true })
    addPlain(table, 'slug', 'text', 'text', { isTaken: true })
    addPlain(table, 'words', 'tsvector', 'other', { isRequired: false })
    addPlain(table, 'size', 'integer', 'integer', { isTaken: true })
    const way = dice.below(5)
    if (way === 0)
      draft.last.push(
        `create trigger words before insert or update on ${table.name} for each row execute function tsvector_update_trigger(words, 'pg_catalog.simple', title)`,
      )
    else if (way === 1)
      addTrigger(draft, table, "new.slug := lower(replace(new.title, ' ', '-')); return new;")
    else if (way === 2) addTrigger(draft, table, 'new.size := length(new.title); return new;')
    else if (way === 3) addTrigger(draft, table, 'new.slug := md5(random()::text); return new;')
    else
      addTrigger(
        draft,
        table,
        `perform 1 from ${table.name} where slug = new.slug; if found then raise exception 'twice'; end if; return new;`,
      )
    if (dice.chance(0.3))
      table.lines.push(dice.pick(['unique (slug)', 'unique (slug, size)', 'check (size >= 0)']))
  },

  composedTree(draft) {
    const { dice } = draft
    const table = addTable(draft, 'account_node')
    const tenant = addPlain(table, 'tenant', dice.pick(['integer', 'smallint', 'varchar(6)']), 'other', {
      isTaken: true,
    })
    addPlain(table, 'node', 'integer', 'integer', { isTaken: true })
    const parent = addPlain(table, 'parent_node', 'integer', 'integer', {
      isTaken: true,
      isRequired: dice.chance(0.2),
    })
    table.key = [tenant.name, 'node']
    table.lines.push('primary key (tenant, node)')
    table.targets.push(table.key)
    draft.last.push(
      `alter table ${table.name} add foreign key (tenant, ${parent.name}) references ${table.name} (tenant, node)${dice.pick(['', ' deferrable initially deferred', ''])}`,
    )
  },

  equalExclusion(draft) {
    const { dice, extensions } = draft
    if (!extensions.includes('btree_gist')) return
    const table = addTable(draft, 'reservation')
    addKey(table, draft)
    addPlain(table, 'room', dice.pick(['integer', 'text', 'uuid', 'smallint']), 'other', { isTaken: true })
    const span = dice.pick(['tstzrange', 'daterange', 'int4range', 'tsrange', 'numrange'])
    addPlain(table, 'during', span, 'other', { isRequired: dice.chance(0.6) })
    const hasState = dice.chance(0.4)
    if (hasState) {
      addPlain(table, 'state', 'text', 'text', { isTaken: true })
      table.lines.push("check (state in ('open', 'held', 'gone'))")
    }
    const where = hasState && dice.chance(0.7) ? " where (state <> 'gone')" : ''
    const late = dice.pick(['', '', ' deferrable initially deferred'])
    table.lines.push(`exclude using gist (room with =, during with &&)${where}${late}`)
  },

  referredExclusion(draft) {
    const { dice, extensions } = draft
    const parent = draft.tables.find(({ targets }) => targets.some((key) => key.length === 1))
    if (parent === undefined || !extensions.includes('btree_gist')) return
    const table = addTable(draft, 'price_period')
    const names = addReference(table, parent, draft, { isRequired: true, clause: '' })
    if (names?.length !== 1) {
      addKey(table, draft)
      return
    }
    addPlain(table, 'valid_from', 'date', 'date', { isTaken: true })
    addPlain(table, 'valid_to', 'date', 'date', { isTaken: true, isRequired: dice.chance(0.5) })
    table.key = [names[0] as string, 'valid_from']
    table.lines.push(
      `primary key (${table.key.join(', ')})`,
      'check (valid_to > valid_from)',
      `exclude using gist (${names[0]} with =, daterange(valid_from, valid_to) with &&)`,
    )
  },

  deepPartitions(draft) {
    const { dice } = draft
    const table = addTable(draft, 'reading')
    table.isPartitioned = true
    addPlain(table, 'country', 'text', 'other', { isTaken: true })
    addPlain(table, 'taken_at', dice.pick(['timestamptz', 'date', 'timestamp']), 'other', { isTaken: true })
    addPlain(table, 'sensor', 'integer', 'integer', { isTaken: true })
    table.tail = ' partition by list (country)'
    const { name } = table
    if (dice.chance(0.7)) {
      table.key = ['country', 'taken_at', 'sensor']
      table.lines.push('primary key (country, taken_at, sensor)')
      table.targets.push(table.key)
    }
    const hash = dice.chance(0.6) ? ' partition by hash (sensor)' : ' partition by range (sensor)'
    table.after.push(
      `create table ${name}_a partition of ${name} for values in ('at', 'be') partition by range (taken_at)`,
      `create table ${name}_a1 partition of ${name}_a for values from ('2023-01-01') to ('2025-01-01')${hash}`,
      `create table ${name}_a2 partition of ${name}_a for values from ('2025-01-01') to (maxvalue)`,
      `create table ${name}_b partition of ${name} for values in ('ch')`,
    )
    if (hash.includes('hash'))
      for (const r of [0, 1, 2])
        table.after.push(
          `create table ${name}_a1_${r} partition of ${name}_a1 for values with (modulus 3, remainder ${r})`,
        )
    else
      table.after.push(
        `create table ${name}_a1_low partition of ${name}_a1 for values from (0) to (1000)`,
        `create table ${name}_a1_high partition of ${name}_a1 for values from (1000) to (100000)`,
      )
    if (dice.chance(0.4)) table.after.push(`create table ${name}_rest partition of ${name} default`)
  },

  wideRange(draft) {
    const { dice } = draft
    const table = addTable(draft, 'booking_line')
    table.isPartitioned = true
    addPlain(table, 'year', 'smallint', 'integer', { isTaken: true })
    addPlain(table, 'month', 'smallint', 'integer', { isTaken: true })
    addPlain(table, 'nr', 'bigint', 'integer', { isTaken: true })
    table.tail = ' partition by range (year, month)'
    const { name } = table
    if (dice.chance(0.6)) {
      table.key = ['year', 'month', 'nr']
      table.lines.push('primary key (year, month, nr)')
      table.targets.push(table.key)
    }
    if (dice.chance(0.5)) table.lines.push('check (month between 1 and 12)')
    table.after.push(
      `create table ${name}_1 partition of ${name} for values from (2024, 1) to (2024, 7)`,
      `create table ${name}_2 partition of ${name} for values from (2024, 7) to (2025, 1)`,
      `create table ${name}_3 partition of ${name} for values from (2025, 1) to (2026, minvalue)`,
    )
    if (dice.chance(0.5)) table.after.push(`create unique index on ${name}_1 (nr)`)
  },

  formulaPartition(draft) {
    const table = addTable(draft, 'visit')
    table.isPartitioned = true
    addPlain(table, 'happened', 'date', 'date', { isTaken: true, isRequired: true })
    addPlain(table, 'page', 'text', 'text', { isTaken: true })
    table.tail = draft.dice.pick([
      ' partition by hash (lower(page))',
      ' partition by list (lower(page))',
      ' partition by range (extract(year from happened))',
    ])
    const { name } = table
    if (table.tail.includes('hash'))
      for (const r of [0, 1])
        table.after.push(
          `create table ${name}_${r} partition of ${name} for values with (modulus 2, remainder ${r})`,
        )
    else if (table.tail.includes('list'))
      table.after.push(
        `create table ${name}_home partition of ${name} for values in ('home')`,
        `create table ${name}_rest partition of ${name} default`,
      )
    else
      table.after.push(
        `create table ${name}_old partition of ${name} for values from (minvalue) to (2025)`,
        `create table ${name}_new partition of ${name} for values from (2025) to (maxvalue)`,
      )
  },
}
