import { expect, test } from 'vitest'
import { findProductionSign } from '../../../src/postgres/production-patterns.ts'

/** 25 hosts and 25 databases as people name production. */
const productionHosts = `
prod.db.example.com db-prod.example.com prod-db-01.internal db.prod.example.com production.example.com
pg-production-1.example.net postgres.prod.svc.cluster.local bank-prod.abc123.eu-west-1.rds.amazonaws.com
prod-bank.postgres.database.azure.com prd-pg01.corp.example db01.prd.example.org live.example.com db-live.example.com
prod1.example.com prod01-db.example.com prodpg.example.com proddb1.internal bankprod.example.com PROD-SQL-7
pg.eu.production.example.com myapp-production.flycast prod_postgres db-PROD-eu.example.com prodcluster.example.com
ProdServer.example.com`
const productionDatabases = `
prod production prd live bank_prod bank-production bank_prd prod_bank production_bank bankprod bankProd BankProduction
bank_live live_bank prod2 bank_prod_2 prodbank bank_production_eu core.prod proddata BANK_PROD prodBank produktion
banco_produccion bank_prod_replica`
/** 25 hosts and 25 databases that only resemble it, or are plainly something else. */
const otherHosts = `
localhost 127.0.0.1 ::1 db.example.com db-dev.example.com staging.example.com nonprod.example.com non-prod-db.internal
preprod.example.com pre-prod.example.com pre-production.example.com test-db-1 products.example.com productdb.internal
product-catalog.example.com reproduction.lab.example olive.example.com delivery.example.com livestock.example.com
alive.example.com prodigy.example.com not-prod.example.com /var/run/postgresql postgres qa.example.com`
const otherDatabases = `
bank test dev staging demo bank_test bank_dev products product productivity catalogue_products reproduction prodigious
oliver delivery alive lives_saved livestream_dev nonprod bank_nonprod bank_preprod pre_production deliverables prodigy
introduction`

const names = (text: string) => text.trim().split(/\s+/)

test('the lists hold fifty of each', () => {
  expect(names(productionHosts).length + names(productionDatabases).length).toBe(50)
  expect(names(otherHosts).length + names(otherDatabases).length).toBe(50)
})

test.for(names(productionHosts))('findProductionSign() refuses the host %s', (host) => {
  expect(findProductionSign({ host, database: 'bank' })).toEqual({ part: 'host', name: host })
})

test.for(names(productionDatabases))('findProductionSign() refuses the database %s', (database) => {
  expect(findProductionSign({ host: 'localhost', database })).toEqual({ part: 'database', name: database })
})

test.for(names(otherHosts))('findProductionSign() lets the host %s through', (host) => {
  expect(findProductionSign({ host, database: 'bank' })).toBeUndefined()
})

test.for(names(otherDatabases))('findProductionSign() lets the database %s through', (database) => {
  expect(findProductionSign({ host: 'localhost', database })).toBeUndefined()
})
