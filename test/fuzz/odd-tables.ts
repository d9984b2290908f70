import { nameFrom } from './odd-names.ts'
import { addPlain } from './random-columns.ts'
import { addKey, addReference } from './random-keys.ts'
import { addTable, bareName, type SchemaDraft, type TableDraft } from './schema-draft.ts'

/** Ways of adding tables that hang together in some way that random columns do not come to. */
export const ODD: Readonly<Record<string, (draft: SchemaDraft) => void>> = {
  tenants(draft) {
    const { dice } = draft
    const tenant = addTable(draft, 'tenant')
    addKey(tenant, draft)
    addPlain(tenant, 'name', 'text', 'text')
    const keyed = (wish: string): TableDraft => {
      const table = addTable(draft, wish)
      const own = addReference(table, tenant, draft, { isRequired: true, prefix: 'tenant' }) ?? []
      addPlain(table, 'nr', 'integer', 'integer', { isTaken: true })
      table.key = [...own, 'nr']
      table.lines.push(`primary key (${table.key.join(', ')})`)
      table.targets.push(table.key)
      return table
    }
    const [customer, product, basket] = [keyed('customer'), keyed('product'), addTable(draft, 'basket')]
    if (customer.key.length < 2 || product.key.length < 2) return
    addKey(basket, draft)
    const own = addReference(basket, customer, draft, { isRequired: true }) ?? []
    const shared = Object.fromEntries(customer.key.slice(0, -1).map((part, i) => [part, own[i] ?? '']))
    addReference(basket, product, draft, { isRequired: dice.chance(0.6), shared, clause: '' })
  },

  junction(draft) {
    const { dice } = draft
    const parents = dice.some(
      draft.tables.filter(({ targets }) => targets.length > 0),
      dice.between(2, 3),
    )
    if (parents.length < 2) return
    const table = addTable(
      draft,
      nameFrom(bareName(parents[0] as TableDraft), bareName(parents[1] as TableDraft)),
    )
    const names = parents.flatMap((parent) => addReference(table, parent, draft, { isRequired: true }) ?? [])
    if (dice.chance(0.4))
      names.push(
        addPlain(table, dice.pick(['valid_from', 'position']), dice.pick(['date', 'smallint']), 'other', {
          isTaken: true,
        }).name,
      )
    table.key = names
    table.targets.push(names)
    table.lines.push(`primary key (${names.join(', ')})`)
  },

  oneToOne(draft) {
    const parents = draft.tables.filter(({ targets }) => targets.length > 0)
    if (parents.length === 0) return
    const parent = draft.dice.pick(parents)
    const table = addTable(draft, nameFrom(bareName(parent), 'detail'))
    table.key = addReference(table, parent, draft, { isRequired: true }) ?? []
    table.targets.push(table.key)
    table.lines.push(`primary key (${table.key.join(', ')})`)
  },

  tree(draft) {
    const { dice } = draft
    const table = addTable(draft, 'category')
    addKey(table, draft)
    addPlain(table, 'name', 'varchar(60)', 'text')
    const isRequired = dice.chance(0.2)
    const names = addReference(table, table, draft, { isRequired, prefix: 'parent' })
    if (names !== undefined && names.length === 1 && dice.chance(0.5) && !isRequired)
      table.lines.push(`unique (${names[0]}, name)`)
  },

  cycle(draft) {
    const { dice } = draft
    const count = dice.between(2, 4)
    const tables = Array.from({ length: count }, (_, i) =>
      addTable(draft, ['team', 'person', 'office', 'branch'][i] as string),
    )
    for (const table of tables) addKey(table, draft)
    const isTight = dice.chance(0.4)
    draft.features.add(isTight ? 'cycle without NULL' : 'cycle')
    for (const [i, table] of tables.entries()) {
      const next = tables[(i + 1) % count] as TableDraft
      const isRequired = isTight || i > 0
      const names = addReference(table, next, draft, {
        isRequired,
        clause: isTight && dice.chance(0.6) ? ' deferrable initially deferred' : '',
      })
      if (names?.length === 1 && dice.chance(0.2)) table.lines.push(`unique (${names[0]})`)
    }
  },

  exclusion(draft) {
    const { dice } = draft
    const table = addTable(draft, 'booking')
    addKey(table, draft)
    const span = dice.pick(['tstzrange', 'daterange', 'int4range', 'tsrange'])
    addPlain(table, 'during', span, 'other', { isRequired: dice.chance(0.7) })
    const way = dice.below(4)
    const room = addPlain(table, 'room', 'integer', 'integer', { isRequired: true, isTaken: true })
    const where = dice.chance(0.3) ? ' where (not cancelled)' : ''
    if (where !== '') addPlain(table, 'cancelled', 'boolean', 'boolean', { extra: 'default false' })
    if (way === 0) table.lines.push(`exclude using gist (during with &&)${where}`)
    else if (way === 1)
      table.lines.push(
        `exclude using gist (int4range(${room.name}, ${room.name}, '[]') with &&, during with &&)${where}`,
      )
    else if (way === 2) table.lines.push(`exclude using btree (room with =)${where}`)
    else {
      addPlain(table, 'start_at', 'timestamptz', 'timestamp', { isTaken: true })
      addPlain(table, 'end_at', 'timestamptz', 'timestamp', { isTaken: true })
      table.lines.push(
        'check (end_at > start_at)',
        `exclude using gist (tstzrange(start_at, end_at) with &&)${where}`,
      )
    }
  },

  partitioned(draft) {
    const { dice } = draft
    const table = addTable(draft, dice.pick(['measurement', 'event', 'payment']))
    table.isPartitioned = true
    const strategy = dice.pick(['range', 'list', 'hash', 'range'])
    const { name } = table
    const by =
      strategy === 'range'
        ? addPlain(table, 'happened_on', dice.pick(['date', 'timestamptz', 'timestamp']), 'other', {
            isTaken: true,
          })
        : strategy === 'list'
          ? addPlain(table, 'region', dice.pick(['text', 'varchar(10)']), 'other', { isTaken: true })
          : addPlain(table, 'bucket', 'integer', 'integer', { isTaken: true })
    addPlain(table, 'id', 'bigint', 'integer', {
      isTaken: true,
      ...(dice.chance(0.5) && { extra: 'generated by default as identity' }),
    })
    const hasLevels = dice.chance(0.4)
    if (hasLevels) addPlain(table, 'shard', 'smallint', 'integer', { isTaken: true })
    table.key = [by.name, 'id', ...(hasLevels ? ['shard'] : [])]
    table.tail = ` partition by ${strategy} (${by.name})`
    if (dice.chance(0.8)) {
      table.lines.push(`primary key (${table.key.join(', ')})`)
      table.targets.push(table.key)
    }
    const bounds = {
      range: [
        "from ('2024-01-01') to ('2025-01-01')",
        "from ('2025-01-01') to ('2026-06-01')",
        "from ('2026-06-01') to (maxvalue)",
        "from (minvalue) to ('2020-01-01')",
      ],
      list: ["in ('north', 'south')", "in ('east')", "in ('west', 'centre')"],
      hash: [
        'with (modulus 3, remainder 0)',
        'with (modulus 3, remainder 1)',
        'with (modulus 3, remainder 2)',
      ],
    }[strategy as 'range' | 'list' | 'hash']
    const used = strategy === 'hash' && dice.chance(0.7) ? bounds : dice.some(bounds, dice.between(1, 3))
    for (const [i, bound] of used.entries()) {
      const part = `${name}_p${i}`
      const isSplit = hasLevels && i === 0
      const values = bound.startsWith('with') ? bound : bound.startsWith('in') ? bound : bound
      table.after.push(
        `create table ${part} partition of ${name} for values ${values}${isSplit ? ' partition by hash (shard)' : ''}`,
      )
      if (isSplit)
        for (const r of [0, 1])
          table.after.push(
            `create table ${part}_${r} partition of ${part} for values with (modulus 2, remainder ${r})`,
          )
    }
    if (strategy !== 'hash' && dice.chance(0.5))
      table.after.push(`create table ${name}_rest partition of ${name} default`)
    draft.features.add(`partitioned by ${strategy}${hasLevels ? ', two levels' : ''}`)
  },

  inheritance(draft) {
    const base = addTable(draft, 'vehicle')
    addKey(base, draft)
    addPlain(base, 'wheels', 'smallint', 'integer', { isTaken: true })
    base.lines.push('check (wheels between 2 and 18)')
    const child = addTable(draft, 'truck')
    addPlain(child, 'load_kg', 'numeric(8,2)', 'numeric')
    child.key = base.key
    child.base = base
    child.lines.push(`primary key (${base.key.join(', ')})`)
    child.tail = ` inherits (${base.name})`
  },

  triggers(draft) {
    const { dice, types, last } = draft
    const table = addTable(draft, 'ticket')
    const [schema] = table.name.split('.')
    addKey(table, draft)
    addPlain(table, 'title', 'text', 'text', { isTaken: true })
    addPlain(table, 'priority', 'integer', 'integer', { isTaken: true })
    addPlain(table, 'changed_at', 'timestamptz', 'timestamp', { isRequired: false, isTaken: true })
    const body = dice.pick([
      'new.changed_at := now(); return new;',
      'new.title := upper(new.title); return new;',
      'if new.changed_at is null then new.changed_at := current_timestamp; end if; return new;',
      "if new.priority < -32000 then raise exception 'priority too low'; end if; return new;",
      'new.priority := coalesce(new.priority, 3); return new;',
      "perform pg_notify('tickets', new.title); return new;",
    ])
    types.push(
      `create function ${schema}.ticket_touch_${draft.tables.length}() returns trigger language plpgsql as $$ begin ${body} end $$`,
    )
    last.push(
      `create trigger touch before insert or update on ${table.name} for each row execute function ${schema}.ticket_touch_${draft.tables.length}()`,
    )
    if (dice.chance(0.4)) {
      types.push(
        `create table ${schema}.audit_${draft.tables.length} (id bigserial primary key, said text, at timestamptz default now())`,
      )
      types.push(
        `create function ${schema}.audit_it_${draft.tables.length}() returns trigger language plpgsql as $$ begin insert into ${schema}.audit_${draft.tables.length} (said) values (tg_op); return null; end $$`,
      )
      last.push(
        `create trigger audit after insert on ${table.name} for each ${dice.pick(['row', 'statement'])} execute function ${schema}.audit_it_${draft.tables.length}()`,
      )
    }
  },

  rules(draft) {
    const { dice, last } = draft
    const table = addTable(draft, 'inbox')
    addKey(table, draft)
    addPlain(table, 'folder', 'integer', 'integer')
    if (dice.chance(0.5)) last.push(`create rule quiet as on delete to ${table.name} do instead nothing`)
    else last.push(`create rule noted as on insert to ${table.name} do also notify inbox`)
  },

  redirected(draft) {
    const { last } = draft
    const base = addTable(draft, 'log')
    base.isPlain = true
    addPlain(base, 'id', 'integer', 'integer', { isTaken: true })
    base.key = ['id']
    base.lines.push('primary key (id)')
    addPlain(base, 'year', 'integer', 'integer', { isTaken: true })
    base.after.push(
      `create table ${base.name}_old (check (year < 2020), primary key (id)) inherits (${base.name})`,
    )
    last.push(
      `create rule old as on insert to ${base.name} where (new.year < 2020) do instead insert into ${base.name}_old values (new.*)`,
    )
  },

  rowSecurity(draft) {
    const table = addTable(draft, 'secret')
    addKey(table, draft)
    addPlain(table, 'owner_name', 'text', 'text')
    draft.last.push(
      `alter table ${table.name} enable row level security`,
      `create policy own on ${table.name} using (owner_name = current_user)`,
    )
  },
}
