import { describe, expect, test } from 'vitest'
import type { DatahubConfig } from '../../../../src/config.ts'
import { UserError } from '../../../../src/core/errors.ts'
import { serverSettings } from '../../../../src/services/datahub/server-settings.ts'

const none: DatahubConfig = {
  DATAHUB_GMS_URL: undefined,
  DATAHUB_GMS_HOST: undefined,
  DATAHUB_GMS_PORT: undefined,
  DATAHUB_GMS_TOKEN: undefined,
}
const all: DatahubConfig = {
  DATAHUB_GMS_URL: 'https://catalogue.example.com',
  DATAHUB_GMS_HOST: 'gms',
  DATAHUB_GMS_PORT: '8081',
  DATAHUB_GMS_TOKEN: 'from-variable',
}

describe('serverSettings()', () => {
  test('takes --server and --token before all variables', () => {
    const settings = serverSettings({ server: 'http://mine:1/', token: 'from-flag' }, all)
    expect(settings).toEqual({ url: 'http://mine:1', token: 'from-flag', source: '--server' })
  })

  test('takes DATAHUB_GMS_URL before host and port', () => {
    const settings = serverSettings({}, all)
    expect(settings).toEqual({
      url: 'https://catalogue.example.com',
      token: 'from-variable',
      source: 'DATAHUB_GMS_URL',
    })
  })

  test.each([
    [{ DATAHUB_GMS_HOST: 'gms', DATAHUB_GMS_PORT: '8081' }, 'http://gms:8081'],
    [{ DATAHUB_GMS_HOST: 'gms' }, 'http://gms:8080'],
    [{ DATAHUB_GMS_PORT: '8081' }, 'http://localhost:8081'],
    [{ DATAHUB_GMS_HOST: 'https://gms', DATAHUB_GMS_PORT: '443' }, 'https://gms:443'],
  ])('makes an address of %o', (variables, url) => {
    expect(serverSettings({}, { ...none, ...variables })).toMatchObject({ url, source: 'DATAHUB_GMS_HOST' })
  })

  test('takes this machine where nothing is named', () => {
    const settings = serverSettings({}, none)
    expect(settings).toEqual({ url: 'http://localhost:8080', token: undefined, source: 'default' })
  })

  test.each(['localhost:8080', 'ftp://gms', 'http://user:secret@gms', 'http://gms?token=secret', ''])(
    'refuses %s without showing it, because a password may be part of it',
    (server) => {
      const take = () => serverSettings({ server }, none)
      expect(take).toThrow(UserError)
      expect(take).not.toThrow(/secret/)
    },
  )
})
