#!/bin/sh
# Run by the Postgres image when it makes its data folder: the bank's schemas, empty, in the default database, and what
# counts its queries.
set -eu
psql --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /databases/bank/load.sql
psql --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --command 'CREATE EXTENSION IF NOT EXISTS pg_stat_statements'
