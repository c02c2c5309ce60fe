-- The texts of letters, decrees and cards are data of the office: every change is a new version, and a paper keeps the
-- version it was issued with. The first version of each is an example to be checked and adapted by the office.
create table paper_template (
  kind           text not null check (kind in ('SK', 'SURAT_TUGAS', 'ID_CARD', 'OATH_TEXT', 'PAKTA_INTEGRITAS', 'BA_OATH',
    'CERTIFICATE', 'SK_PAW', 'DUTY_CERTIFICATE')),
  version        integer not null check (version > 0),
  title          text not null,
  number_pattern text not null,
  body           text not null,
  example        boolean not null,
  made_at        timestamptz not null,
  made_by        uuid references person,
  primary key (kind, version)
);

-- Who signs for a kecamatan, and where.
create table paper_issuer (
  low        bigint primary key check (low % 10000000 = 0),
  signer     text,
  place      text,
  address    text,
  version    integer not null,
  updated_at timestamptz not null
);

-- What was issued. The printed values are sealed as they stood that day, so that a reprint is the same paper; the code
-- that proves it is never stored, only its keyed hash.
create table paper (
  id        uuid primary key,
  kind      text not null,
  template  integer not null,
  number    text not null,
  round     integer not null references round,
  area      bigint not null,
  station   bigint,
  person    uuid references person,
  fields    bytea not null,
  code_hash bytea not null unique,
  issued_at timestamptz not null,
  issued_by uuid references person,
  void_at   timestamptz,
  void_by   uuid references person,
  void_why  bytea,
  foreign key (kind, template) references paper_template,
  check (station is null or station = area)
);
create unique index paper_number on paper (lower(number));
create unique index paper_once on paper (round, kind, station, person)
  where void_at is null and station is not null and person is not null;
create index paper_of_area on paper (round, area, kind);
create index paper_of_person on paper (person) where person is not null;

grant select, insert on paper_template to siaga_app;
grant select, insert, update on paper_issuer to siaga_app;
grant select, insert on paper to siaga_app;
grant update (void_at, void_by, void_why) on paper to siaga_app;

insert into paper_template (kind, version, title, number_pattern, body, example, made_at) values
('SK', 1, 'Keputusan pengangkatan Pengawas TPS', '{nomor}/SK/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}
= {alamat_kantor}

# PETIKAN KEPUTUSAN
## Nomor: {nomor}
^ **TENTANG PENETAPAN DAN PENGANGKATAN PENGAWAS TEMPAT PEMUNGUTAN SUARA**
^ {putaran}

Menimbang :: bahwa untuk mengawasi pemungutan dan penghitungan suara di setiap TPS perlu diangkat satu orang Pengawas TPS yang telah memenuhi syarat dan lulus seleksi.
Mengingat :: Undang-Undang Nomor 1 Tahun 2015 sebagaimana beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2020, dan petunjuk teknis pembentukan Pengawas TPS yang berlaku.
Memperhatikan :: berita acara rapat pleno Panwaslu Kecamatan {kecamatan} tentang penetapan Pengawas TPS.

^ **MEMUTUSKAN**

KESATU :: Mengangkat **{nama}** sebagai Pengawas TPS pada **{tps}**, {wilayah}.
KEDUA :: Pengawas TPS melaksanakan tugas, wewenang, dan kewajiban sesuai peraturan perundang-undangan serta bertanggung jawab kepada Panwaslu Kecamatan melalui Pengawas Kelurahan/Desa.
KETIGA :: Masa tugas dimulai sejak pelantikan dan berakhir paling lama 7 (tujuh) hari setelah hari pemungutan suara, {hari_pemungutan}.
KEEMPAT :: Keputusan ini berlaku sejak tanggal ditetapkan; bila ada kekeliruan akan diperbaiki sebagaimana mestinya.

> Ditetapkan di {tempat}
> pada {tanggal_surat}
> Ketua Panwaslu Kecamatan {kecamatan},
>
> **{penandatangan}**
$$, true, '2024-01-01'),
('SURAT_TUGAS', 1, 'Surat tugas Pengawas TPS', '{nomor}/ST/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}
= {alamat_kantor}

# SURAT TUGAS
## Nomor: {nomor}

Ketua Panwaslu Kecamatan {kecamatan} menugaskan kepada:

Nama :: **{nama}**
Jabatan :: Pengawas TPS
Tempat tugas :: **{tps}**, {wilayah}
Hari pemungutan :: {hari_pemungutan}

untuk melaksanakan pengawasan {putaran}, yaitu:

1. mengawasi masa tenang, persiapan, pemungutan, dan penghitungan suara di TPS;
2. menyampaikan saran perbaikan, laporan, dan keberatan bila menemukan dugaan pelanggaran atau kesalahan;
3. menerima salinan berita acara dan sertifikat hasil penghitungan suara;
4. menyampaikan laporan hasil pengawasan kepada Panwaslu Kecamatan melalui Pengawas Kelurahan/Desa.

Surat tugas ini berlaku sejak ditandatangani sampai dengan berakhirnya masa tugas. Kepada pihak terkait diminta membantu
kelancaran pelaksanaan tugas ini.

> {tempat}, {tanggal_surat}
> Ketua Panwaslu Kecamatan {kecamatan},
>
> **{penandatangan}**
$$, true, '2024-01-01'),
('ID_CARD', 1, 'Kartu tanda pengenal Pengawas TPS', '{nomor}/ID/PTPS/{kecamatan}/{tahun}',
$$= PANWASLU KECAMATAN {kecamatan_kapital}
# PENGAWAS TPS
{putaran}

Pindai kode untuk memeriksa apakah kartu ini berlaku.
$$, true, '2024-01-01'),
('OATH_TEXT', 1, 'Naskah sumpah/janji Pengawas TPS', '{nomor}/SJ/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}

# SUMPAH/JANJI PENGAWAS TPS
## Nomor: {nomor}

**Demi Allah (Tuhan), saya bersumpah/berjanji:**

Bahwa saya akan memenuhi tugas dan kewajiban saya sebagai Pengawas Tempat Pemungutan Suara dengan sebaik-baiknya sesuai
dengan peraturan perundang-undangan, dengan berpedoman pada Pancasila dan Undang-Undang Dasar Negara Republik Indonesia
Tahun 1945.

Bahwa saya dalam menjalankan tugas dan wewenang akan bekerja dengan sungguh-sungguh, jujur, adil, dan cermat demi
suksesnya {putaran}, tegaknya demokrasi dan keadilan, serta mengutamakan kepentingan Negara Kesatuan Republik Indonesia
daripada kepentingan pribadi atau golongan.

Diucapkan oleh :: **{nama}**
Bertugas di :: {tps}, {wilayah}

> {tempat}, {tanggal_surat}
> Yang mengucapkan sumpah/janji,
>
> **{nama}**
$$, true, '2024-01-01'),
('PAKTA_INTEGRITAS', 1, 'Pakta integritas Pengawas TPS', '{nomor}/PI/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}

# PAKTA INTEGRITAS
## Nomor: {nomor}

Saya yang menandatangani pakta ini:

Nama :: **{nama}**
Jabatan :: Pengawas TPS pada {tps}, {wilayah}

dengan ini menyatakan bahwa saya:

1. akan menjaga integritas, netralitas, dan tidak berpihak kepada peserta pemilihan mana pun;
2. tidak akan meminta atau menerima pemberian dalam bentuk apa pun yang berkaitan dengan tugas saya;
3. akan bertugas penuh waktu pada hari pemungutan suara dan tidak meninggalkan TPS sebelum tugas selesai;
4. akan menjaga kerahasiaan data dan memakai perangkat pelaporan hanya untuk tugas;
5. bersedia menerima sanksi sesuai peraturan perundang-undangan bila melanggar pakta ini.

Pakta ini saya buat dengan sadar, tanpa paksaan dari siapa pun.

> {tempat}, {tanggal_surat}
> Yang menyatakan,
>
> **{nama}**
$$, true, '2024-01-01'),
('BA_OATH', 1, 'Berita acara pelantikan Pengawas TPS', '{nomor}/BA/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}

# BERITA ACARA PELANTIKAN
## Nomor: {nomor}

Pada {waktu_acara}, bertempat di {tempat_acara}, telah dilaksanakan pengucapan sumpah/janji dan pelantikan Pengawas TPS
se-Kecamatan {kecamatan} untuk {putaran}.

Diundang :: {diundang} orang
Hadir dan dilantik :: {hadir} orang
Belum hadir :: {belum_hadir} orang

Yang hadir dan dilantik:

{daftar_hadir}

Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.

> {tempat}, {tanggal_surat}
> Ketua Panwaslu Kecamatan {kecamatan},
>
> **{penandatangan}**
$$, true, '2024-01-01'),
('CERTIFICATE', 1, 'Sertifikat bimbingan teknis', '{nomor}/SERT/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}

# SERTIFIKAT
## Nomor: {nomor}

^ diberikan kepada
^ **{nama}**
^ Pengawas TPS pada {tps}, {wilayah}

^ yang telah mengikuti bimbingan teknis pengawasan {putaran}
^ dan lulus uji pengetahuan dengan nilai **{nilai}** pada {tanggal_lulus}.

> {tempat}, {tanggal_surat}
> Ketua Panwaslu Kecamatan {kecamatan},
>
> **{penandatangan}**
$$, true, '2024-01-01'),
('SK_PAW', 1, 'Keputusan penggantian antarwaktu Pengawas TPS', '{nomor}/SK-PAW/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}
= {alamat_kantor}

# PETIKAN KEPUTUSAN
## Nomor: {nomor}
^ **TENTANG PENGGANTIAN ANTARWAKTU PENGAWAS TEMPAT PEMUNGUTAN SUARA**
^ {putaran}

Menimbang :: bahwa {digantikan} tidak lagi melaksanakan tugas sebagai Pengawas TPS karena {alasan}, sehingga perlu diangkat penggantinya agar pengawasan di TPS tidak terhenti.
Mengingat :: Undang-Undang Nomor 1 Tahun 2015 sebagaimana beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2020, dan petunjuk teknis pembentukan Pengawas TPS yang berlaku.

^ **MEMUTUSKAN**

KESATU :: Memberhentikan {digantikan} sebagai Pengawas TPS pada {tps}, {wilayah}.
KEDUA :: Mengangkat **{nama}** sebagai Pengawas TPS pengganti pada **{tps}**, {wilayah}.
KETIGA :: Pengganti melanjutkan tugas, wewenang, dan kewajiban Pengawas TPS sampai masa tugas berakhir.
KEEMPAT :: Keputusan ini berlaku sejak tanggal ditetapkan; bila ada kekeliruan akan diperbaiki sebagaimana mestinya.

> Ditetapkan di {tempat}
> pada {tanggal_surat}
> Ketua Panwaslu Kecamatan {kecamatan},
>
> **{penandatangan}**
$$, true, '2024-01-01'),
('DUTY_CERTIFICATE', 1, 'Surat keterangan telah melaksanakan tugas', '{nomor}/KET/PTPS/{kecamatan}/{bulan}/{tahun}',
$$= PANITIA PENGAWAS PEMILIHAN
= KECAMATAN {kecamatan_kapital}
= {alamat_kantor}

# SURAT KETERANGAN MELAKSANAKAN TUGAS
## Nomor: {nomor}

Ketua Panwaslu Kecamatan {kecamatan} menerangkan bahwa:

Nama :: **{nama}**
Jabatan :: Pengawas TPS pada {tps}, {wilayah}

telah melaksanakan tugas pengawasan pada {putaran}, {hari_pemungutan}, menurut catatan kehadiran:

Hadir di TPS :: {jam_hadir}
Selesai bertugas :: {jam_selesai}

Surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.

> {tempat}, {tanggal_surat}
> Ketua Panwaslu Kecamatan {kecamatan},
>
> **{penandatangan}**
$$, true, '2024-01-01');

-- What supervisors are paid for a round is a setting of that round; what the office knows beside the reports of the day
-- (who was there without a phone that worked) is a mark on the assignment.
create table honorarium_setting (
  round      integer primary key references round,
  settings   text not null,
  version    integer not null,
  updated_at timestamptz not null,
  updated_by uuid not null references person
);
create table honorarium_mark (
  assignment uuid primary key references assignment,
  present    boolean,
  note       bytea,
  marked_at  timestamptz not null,
  marked_by  uuid not null references person
);
grant select, insert, update on honorarium_setting, honorarium_mark to siaga_app;
