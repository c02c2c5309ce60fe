import { pairs } from '../i18n/pairs';

/** Words of the round page. */
export const word = pairs({
  title: ['Putaran', 'Round'],
  about: [
    'Hari pemungutan dan jam-jamnya. Perubahan berlaku seketika.',
    'The voting day and its times. Changes act at once.',
  ],
  kind_vote: ['Pemungutan suara', 'Vote'],
  kind_revote: ['Pemungutan suara ulang', 'Re-vote'],
  kind_rehearsal: ['Latihan', 'Rehearsal'],
  day: ['Hari pemungutan', 'Voting day'],
  clock: ['Jam dan batas', 'Times and limits'],
  presentBy: ['Pengawas hadir paling lambat', 'Supervisors present by'],
  presentHint: [
    'Sesudahnya TPS masuk daftar "Belum ada kabar".',
    'Afterwards the station is on the "No word" list.',
  ],
  opensAt: ['TPS dibuka', 'Stations open'],
  closesAt: ['Pemungutan ditutup', 'Voting closes'],
  nearMetres: ['Jarak yang dianggap di TPS (meter)', 'Distance that counts as at the station (metres)'],
  nearHint: [
    'Laporan dari lebih jauh tetap diterima dan diberi tanda.',
    'Reports from further away are kept and flagged.',
  ],
  graceMinutes: [
    'Kelonggaran sebelum dianggap terlambat (menit)',
    'Grace before a station counts as late (minutes)',
  ],
  weakAccuracyMetres: [
    'Lokasi lemah bila ketelitian di atas (meter)',
    'Location is weak above an accuracy of (metres)',
  ],
  sessionDaysAfter: [
    'HP tetap masuk setelah hari pemungutan (hari)',
    'Phones stay signed in after the day (days)',
  ],
  dutyDaysAfter: ['Masa tugas setelah hari pemungutan (hari)', 'Duty lasts after the day (days)'],
  dutyHint: [
    'Sesudahnya kartu dan surat tugas tidak berlaku lagi di /cek.',
    'Afterwards cards and letters of assignment no longer count at /cek.',
  ],
  save: ['Simpan', 'Save'],
  saved: ['Pengaturan tersimpan.', 'Settings saved.'],
  timeWrong: ['Isi jam, misalnya 06.30.', 'Enter a time, for example 06.30.'],
  orderWrong: ['Jam tutup harus sesudah jam buka.', 'Closing must be after opening.'],
  numberWrong: ['Isi angka bulat {min} sampai {max}.', 'Enter a whole number, {min} to {max}.'],
  current: ['berjalan', 'current'],
  none: ['Belum ada putaran.', 'No round yet.'],
  create: ['Buat putaran', 'Create a round'],
  name: ['Nama putaran', 'Name of the round'],
  nameMissing: ['Isi nama putaran.', 'Enter a name.'],
  kind: ['Jenis', 'Kind'],
  dayMissing: ['Pilih tanggal.', 'Choose a date.'],
  created: ['Putaran dibuat.', 'Round created.'],
  others: ['Semua putaran', 'All rounds'],
  newRound: ['Putaran baru', 'New round'],
  cancel: ['Batal', 'Cancel'],
});
