import type { SettingsPort } from './ports.ts'

const SETTING = 'weft-single-keys'

/**
 * Whether `/` and `?` work wherever the focus is. Speech input and tremor press single keys by mistake, so
 * they can be switched off (WCAG 2.2, criterion 2.1.4); the choice is remembered.
 */
export class SingleKeys {
  readonly #settings: SettingsPort
  on = $state(true)

  constructor(settings: SettingsPort) {
    this.#settings = settings
    this.on = settings.read(SETTING) !== 'off'
  }

  set(on: boolean): void {
    this.on = on
    this.#settings.write(SETTING, on ? 'on' : 'off')
  }
}
