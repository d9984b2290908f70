#!/bin/sh
# Run by the Postgres image when it makes its data folder: the bank's schemas, empty, in the default database.
set -eu
psql --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /databases/bank/load.sql
