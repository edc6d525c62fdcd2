/** One unit as data. `times`/`over` are exact: the unit is times ÷ over base units of its dimension. */
export interface UnitRow {
  readonly code: string;
  readonly dimension: string;
  readonly times?: string;
  readonly over?: string;
  readonly ucum?: string;
  /** As it is printed in every language, where its code is not. */
  readonly symbol?: string;
  readonly aliases?: readonly string[];
}

/**
 * Units of claims. UCUM codes where UCUM has one; counted things are annotations in
 * UCUM (`{person}`) and each is a dimension of its own here, because nothing converts
 * persons into cases. Currencies never convert: a rate has a date and a source.
 */
export const unitTable: readonly UnitRow[] = [
  { code: 'person', dimension: 'person', ucum: '{person}', aliases: ['persons', 'people'] },
  { code: 'case', dimension: 'case', ucum: '{case}', aliases: ['cases'] },
  { code: 'request', dimension: 'request', ucum: '{request}', aliases: ['requests'] },
  { code: 'battalion', dimension: 'battalion', ucum: '{battalion}', aliases: ['battalions'] },
  { code: 'brigade', dimension: 'brigade', ucum: '{brigade}', aliases: ['brigades'] },
  { code: 'formation', dimension: 'formation', ucum: '{formation}', aliases: ['formations', 'units'] },
  { code: 'round', dimension: 'round', ucum: '{round}', aliases: ['rounds'] },
  { code: 'missile', dimension: 'missile', ucum: '{missile}', aliases: ['missiles'] },
  { code: 'drone', dimension: 'drone', ucum: '{drone}', aliases: ['drones'] },
  { code: 'vehicle', dimension: 'vehicle', ucum: '{vehicle}', aliases: ['vehicles'] },
  { code: 'aircraft', dimension: 'aircraft', ucum: '{aircraft}' },
  { code: 'ship', dimension: 'ship', ucum: '{ship}', aliases: ['ships'] },
  { code: 'building', dimension: 'building', ucum: '{building}', aliases: ['buildings'] },
  { code: 'household', dimension: 'household', ucum: '{household}', aliases: ['households'] },
  { code: 'country', dimension: 'country', ucum: '{country}', aliases: ['countries'] },
  { code: 'event', dimension: 'event', ucum: '{event}', aliases: ['events', 'incident', 'incidents'] },
  { code: 'item', dimension: 'item', ucum: '{item}', aliases: ['items'] },
  { code: 'dose', dimension: 'dose', ucum: '{dose}', aliases: ['doses'] },
  { code: 'vote', dimension: 'vote', ucum: '{vote}', aliases: ['votes'] },
  { code: 'bed', dimension: 'bed', ucum: '{bed}', aliases: ['beds'] },
  { code: 'house', dimension: 'house', ucum: '{house}', aliases: ['houses'] },
  { code: 'container', dimension: 'container', ucum: '{container}', aliases: ['containers'] },
  { code: '1', dimension: 'number', aliases: ['ratio'] },
  { code: '%', dimension: 'number', over: '100', ucum: '%', aliases: ['percent'] },
  { code: '‰', dimension: 'number', over: '1000', ucum: '[ppth]', aliases: ['permille'] },
  { code: 'pp', dimension: 'percentage-point', aliases: ['percentage-point', 'percentage-points'] },
  { code: 's', dimension: 'time', ucum: 's' },
  { code: 'min', dimension: 'time', times: '60', ucum: 'min' },
  { code: 'h', dimension: 'time', times: '3600', ucum: 'h', aliases: ['hour', 'hours'] },
  { code: 'd', dimension: 'time', times: '86400', ucum: 'd', aliases: ['day', 'days'] },
  { code: 'wk', dimension: 'time', times: '604800', ucum: 'wk', aliases: ['week', 'weeks'] },
  // Months and years have no fixed length in days, so they are a dimension of their own.
  { code: 'mo', dimension: 'month', ucum: 'mo', aliases: ['month', 'months'] },
  { code: 'a', dimension: 'month', times: '12', ucum: 'a', aliases: ['year', 'years'] },
  { code: 'g', dimension: 'mass', ucum: 'g' },
  { code: 'kg', dimension: 'mass', times: '1000', ucum: 'kg' },
  { code: 't', dimension: 'mass', times: '1000000', ucum: 't', aliases: ['tonne', 'tonnes'] },
  { code: 'kt', dimension: 'mass', times: '1000000000', ucum: 'kt' },
  { code: 'Mt', dimension: 'mass', times: '1000000000000', ucum: 'Mt', aliases: ['megatonne', 'megatonnes'] },
  { code: 'lb', dimension: 'mass', times: '453.59237', ucum: '[lb_av]' },
  { code: 'short-ton', dimension: 'mass', times: '907184.74', ucum: '[ston_av]' },
  { code: 'm', dimension: 'length', ucum: 'm' },
  { code: 'mm', dimension: 'length', over: '1000', ucum: 'mm', aliases: ['millimetre', 'millimetres'] },
  { code: 'cm', dimension: 'length', over: '100', ucum: 'cm' },
  { code: 'km', dimension: 'length', times: '1000', ucum: 'km' },
  { code: 'mile', dimension: 'length', times: '1609.344', ucum: '[mi_i]', aliases: ['miles'] },
  { code: 'ft', dimension: 'length', times: '0.3048', ucum: '[ft_i]' },
  { code: 'm2', dimension: 'area', ucum: 'm2', symbol: 'm²', aliases: ['m²'] },
  { code: 'ha', dimension: 'area', times: '10000', ucum: 'har', aliases: ['hectare', 'hectares'] },
  { code: 'km2', dimension: 'area', times: '1000000', ucum: 'km2', symbol: 'km²', aliases: ['km²'] },
  { code: 'acre', dimension: 'area', times: '4046.8564224', ucum: '[acr_br]', aliases: ['acres'] },
  { code: 'sq-mile', dimension: 'area', times: '2589988.110336', ucum: '[smi_us]' },
  { code: 'L', dimension: 'volume', ucum: 'L', aliases: ['l', 'litre', 'litres', 'liter', 'liters'] },
  { code: 'm3', dimension: 'volume', times: '1000', ucum: 'm3', symbol: 'm³', aliases: ['m³'] },
  { code: 'bbl', dimension: 'volume', times: '158.987294928', ucum: '[bbl_us]', aliases: ['barrel', 'barrels'] },
  { code: 'Wh', dimension: 'energy', ucum: 'W.h' },
  { code: 'kWh', dimension: 'energy', times: '1000', ucum: 'kW.h' },
  { code: 'MWh', dimension: 'energy', times: '1000000', ucum: 'MW.h' },
  { code: 'GWh', dimension: 'energy', times: '1000000000', ucum: 'GW.h' },
  { code: 'TWh', dimension: 'energy', times: '1000000000000', ucum: 'TW.h' },
  { code: 'kW', dimension: 'power', times: '1000', ucum: 'kW' },
  { code: 'MW', dimension: 'power', times: '1000000', ucum: 'MW' },
  { code: 'GW', dimension: 'power', times: '1000000000', ucum: 'GW' },
  { code: 'K', dimension: 'temperature', ucum: 'K' },
  { code: 'Cel', dimension: 'temperature-celsius', ucum: 'Cel', symbol: '°C', aliases: ['°C'] },
  { code: 'EUR', dimension: 'currency-EUR', aliases: ['€'] },
  { code: 'USD', dimension: 'currency-USD', aliases: ['$'] },
  { code: 'GBP', dimension: 'currency-GBP', aliases: ['£'] },
];
