/** The release of DataHub's own command that recipes are written for and tried with: a client of the 1.5 server. */
export const DATAHUB_CLIENT_VERSION = '1.5.0.19'

/** What installs it, with what the Postgres source needs. */
export const DATAHUB_INSTALL_LINE = `pip install 'acryl-datahub[postgres]==${DATAHUB_CLIENT_VERSION}'`
