import { pairs } from '../i18n/pairs';

/** Words of practising for the voting day. */
export const word = pairs({
  band: ['LATIHAN', 'PRACTICE'],
  bandWhy: ['tidak dihitung', 'does not count'],
  leave: ['Keluar dari latihan', 'Leave practice'],
  title: ['Latihan hari pemungutan', 'Practise the voting day'],
  about: [
    'Coba semua laporan seperti pada harinya, juga tanpa sinyal. Latihan tidak masuk hitungan apa pun.',
    'Try every report as on the day, also without a signal. Practice counts nowhere.',
  ],
  until: ['Terbuka sampai {time}', 'Open until {time}'],
  start: ['Mulai latihan', 'Start practice'],
  goOn: ['Lanjutkan latihan', 'Go on with practice'],
  again: ['Latihan lagi', 'Practise again'],
  steps: ['{n} dari {total} jenis laporan sudah dicoba', '{n} of {total} kinds of report tried'],
  allDone: ['Keempat jenis laporan sudah Anda coba.', 'You have tried all four kinds of report.'],
  done: ['sudah dicoba', 'tried'],
  open: ['belum dicoba', 'not tried yet'],
  toTry: ['Yang perlu dicoba', 'What to try'],
  'check-in': ['Lapor hadir', 'Report arrival'],
  phase: ['Tahap TPS, misalnya TPS dibuka', 'A step of the station, such as its opening'],
  turnout: ['Jumlah pemilih', 'Number of voters'],
  incident: ['Kejadian', 'An incident'],
  restart: ['Ulangi dari awal', 'Start over'],
  closed: ['Latihan sudah ditutup', 'Practice has closed'],
  closedWhy: [
    'Semua laporan sekarang sungguhan. Buka halaman utama untuk langkah tugas Anda.',
    'Every report is in earnest now. Go to the first page for the steps of your duty.',
  ],
  none: ['Latihan belum dibuka', 'Practice is not open yet'],
  noneWhy: [
    'Kantor belum membuka latihan untuk TPS Anda. Tanyakan kepada koordinator Anda.',
    'The office has not opened practice for your station yet. Please ask your coordinator.',
  ],
  home: ['Ke halaman utama', 'To the first page'],
  left: [
    '{count} laporan latihan tertinggal di HP ini dan tidak diperlukan lagi.',
    '{count} practice reports are left on this phone and are not needed any more.',
  ],
  discardFailed: [
    'HP tidak bisa menghapusnya sekarang. Laporan sungguhan tidak terganggu; coba lagi nanti.',
    'The phone cannot delete it now. Real reports are not affected; try again later.',
  ],
  discard: ['Hapus sisa latihan', 'Delete what is left of practice'],
});
