import { pairs } from '../i18n/pairs';

/** Words about the place that somebody was given. */
export const word = pairs({
  title: ['Bersediakah Anda bertugas di TPS ini?', 'Will you serve at this station?'],
  where: ['{station}, Kecamatan {kecamatan}', '{station}, kecamatan {kecamatan}'],
  day: ['Hari pemungutan suara: {date}', 'Voting day: {date}'],
  yes: ['Ya, saya bersedia', 'Yes, I will'],
  no: ['Tidak bisa', 'I cannot'],
  noHead: ['Tidak bisa bertugas', 'I cannot serve'],
  noTitle: ['Mengapa tidak bisa?', 'Why can you not?'],
  noHint: ['Boleh kosong. Hanya dibaca kantor Panwascam.', 'Optional. Only the office reads it.'],
  noBody: [
    'Kantor akan mencari pengganti. Sampai ada pengganti, tempat ini masih atas nama Anda.',
    'The office will look for somebody else. Until then the place stays in your name.',
  ],
  send: ['Kirim: saya tidak bisa', 'Send: I cannot'],
  back: ['Kembali', 'Back'],
  accepted: ['Anda menyatakan bersedia bertugas di TPS ini.', 'You said that you will serve at this station.'],
  declined: [
    'Anda menyatakan tidak bisa. Kantor sedang mencari pengganti.',
    'You said that you cannot. The office is looking for somebody else.',
  ],
  change: ['Ubah jawaban', 'Change my answer'],
  failed: ['Jawaban belum terkirim: {why} Coba lagi saat ada sinyal.', 'Not sent: {why} Try again with a signal.'],
});
