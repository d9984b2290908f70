-- Makes all schemas, empty, in the database that psql is connected to: psql -f load.sql
-- Written by `npm run ddl`.
\set ON_ERROR_STOP on
SET client_min_messages = warning;

CREATE SCHEMA employees_db;
COMMENT ON SCHEMA employees_db IS 'Human resources: departments, branches, people, training and reviews';
SET search_path TO employees_db;
\ir employees_db/010-tables.sql
\ir employees_db/020-keys.sql
\ir employees_db/030-foreign-keys.sql
\ir employees_db/040-indexes.sql
\ir employees_db/050-comments.sql

CREATE SCHEMA accounts_db;
COMMENT ON SCHEMA accounts_db IS 'Core banking: customers, accounts and every movement of money';
SET search_path TO accounts_db;
\ir accounts_db/010-tables.sql
\ir accounts_db/020-keys.sql
\ir accounts_db/030-foreign-keys.sql
\ir accounts_db/040-indexes.sql
\ir accounts_db/050-comments.sql

CREATE SCHEMA customer_db;
COMMENT ON SCHEMA customer_db IS 'Customer relationship: profiles, contacts, complaints and campaigns';
SET search_path TO customer_db;
\ir customer_db/010-tables.sql
\ir customer_db/020-keys.sql
\ir customer_db/030-foreign-keys.sql
\ir customer_db/040-indexes.sql
\ir customer_db/050-comments.sql

CREATE SCHEMA loans_db;
COMMENT ON SCHEMA loans_db IS 'Lending: applications, loans, collateral, schedules and risk';
SET search_path TO loans_db;
\ir loans_db/010-tables.sql
\ir loans_db/020-keys.sql
\ir loans_db/030-foreign-keys.sql
\ir loans_db/040-indexes.sql
\ir loans_db/050-comments.sql

CREATE SCHEMA insurance_db;
COMMENT ON SCHEMA insurance_db IS 'Insurance: policies, coverage, premiums and claims';
SET search_path TO insurance_db;
\ir insurance_db/010-tables.sql
\ir insurance_db/020-keys.sql
\ir insurance_db/030-foreign-keys.sql
\ir insurance_db/040-indexes.sql
\ir insurance_db/050-comments.sql

CREATE SCHEMA compliance_db;
COMMENT ON SCHEMA compliance_db IS 'Compliance: identity, screening, reports, rules and the audit log';
SET search_path TO compliance_db;
\ir compliance_db/010-tables.sql
\ir compliance_db/020-keys.sql
\ir compliance_db/030-foreign-keys.sql
\ir compliance_db/040-indexes.sql
\ir compliance_db/050-comments.sql

RESET search_path;
\ir employees_db/060-references.sql
\ir accounts_db/060-references.sql
\ir customer_db/060-references.sql
\ir loans_db/060-references.sql
\ir insurance_db/060-references.sql
\ir compliance_db/060-references.sql
\ir analytics/010-views.sql
\ir analytics/015-reports.sql
\ir analytics/020-materialized-views.sql
\ir analytics/030-procedures.sql
\ir analytics/035-returns.sql
\ir analytics/040-comments.sql
\ir analytics/045-report-comments.sql
