import { pairs } from '../i18n/pairs';

/** Words of the board of needs. */
export const dictionary = {
  title: ['Kebutuhan dan pendaftar', 'Need and applicants'],
  about: [
    'Tiap kelurahan perlu pendaftar memenuhi syarat sekurangnya {factor} kali kebutuhan{woman}.',
    'Each village wants at least {factor} eligible applicants for each place{woman}.',
  ],
  aboutWoman: [', dan sekurangnya seorang perempuan', ', and at least one woman'],
  find: ['Cari kelurahan', 'Find a village'],
  onlyShort: ['Hanya yang kurang', 'Only those short'],
  order: ['Urutkan', 'Order'],
  orderArea: ['Menurut nama', 'By name'],
  orderRatio: ['Rasio terendah dulu', 'Lowest ratio first'],
  orderNeed: ['Kebutuhan terbesar dulu', 'Largest need first'],
  need: ['Kebutuhan', 'Need'],
  applicants: ['Pendaftar', 'Applicants'],
  passed: ['Memenuhi syarat', 'Eligible'],
  women: ['Perempuan', 'Women'],
  ratio: ['Rasio', 'Ratio'],
  ratioText: ['{ratio} yang memenuhi syarat untuk tiap tempat', '{ratio} eligible for each place'],
  verdict: ['Kecukupan', 'Enough?'],
  enough: ['Cukup', 'Enough'],
  RATIO: ['Perlu perpanjangan: jumlah kurang', 'Needs extension: too few'],
  NO_WOMAN: ['Perlu perpanjangan: belum ada perempuan', 'Needs extension: no woman yet'],
  BOTH: [
    'Perlu perpanjangan: jumlah kurang, belum ada perempuan',
    'Needs extension: too few, no woman yet',
  ],
  extended: ['Sudah diperpanjang', 'Extended already'],
  short: ['Perlu perpanjangan', 'Need extension'],
  totalRow: ['Seluruhnya', 'All together'],
  kecRow: ['Kecamatan {name}', '{name} district'],
  hidden: ['{n} kelurahan tidak ditampilkan oleh saringan.', '{n} villages are hidden by the filter.'],
  none: ['Tidak ada kelurahan yang cocok.', 'No village matches.'],
  noneNext: ['Kosongkan pencarian atau saringan.', 'Clear the search or the filter.'],
  empty: ['Gelombang ini belum punya kebutuhan.', 'This wave has no need yet.'],
  emptyNext: [
    'Isi kebutuhan tiap kelurahan di halaman Gelombang.',
    'Enter the need of each village on the Waves page.',
  ],
  open: ['Buka perpanjangan', 'Open an extension'],
  openTitle: ['Buka perpanjangan untuk {n} kelurahan', 'Open an extension for {n} villages'],
  openAbout: [
    'Pendaftaran dibuka lagi hanya untuk kelurahan yang kurang. Syarat umur mengikuti aturan perpanjangan: {age} tahun.',
    'Registration opens again only for the villages that are short. The age of an extension applies: {age} years.',
  ],
  openList: ['Kelurahan yang diperpanjang', 'Villages that are extended'],
  opensOn: ['Dibuka', 'Opens'],
  closesOn: ['Ditutup', 'Closes'],
  opened: ['Perpanjangan dibuka untuk {n} kelurahan.', 'Extension opened for {n} villages.'],
  nothingShort: [
    'Tidak ada kelurahan yang perlu diperpanjang.',
    'No village needs an extension.',
  ],
} as const;
export const word = pairs(dictionary);
