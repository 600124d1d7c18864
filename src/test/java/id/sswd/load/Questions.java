package id.sswd.load;

/** Three hundred different questions, in a mixed order. */
final class Questions {
  private static final String[] FORMS = {
    "apa itu %s?",
    "apa peran peksos dalam %s?",
    "gmn cara menangani %s",
    "jelaskan %s dong",
    "what is %s?",
    "langkah %s apa aja",
    "siapa yg menangani %s?",
    "kenapa %s penting",
    "contoh %s di indonesia",
    "%s"
  };
  private static final String[] SUBJECTS = {
    "diversi",
    "perencanaan pulang",
    "home visit",
    "perundungan",
    "prisonisasi",
    "reintegrasi sosial",
    "pasung",
    "CSR",
    "pemetaan sosial",
    "employee assistance program",
    "logframe",
    "stunting",
    "dukungan psikososial",
    "kode etik",
    "supervisi",
    "kerja kelompok",
    "rehabilitasi napza",
    "lansia terlantar",
    "RBM",
    "judi online",
    "KDRT",
    "genogram",
    "terminasi",
    "kontrak pelayanan",
    "pasien terlantar",
    "anak putus sekolah",
    "pendidikan inklusi",
    "strategi keluar",
    "pekerja migran",
    "piala dunia"
  };

  private Questions() {}

  static String[] all() {
    String[] all = new String[FORMS.length * SUBJECTS.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = FORMS[i % FORMS.length].formatted(SUBJECTS[i * 7 / FORMS.length % SUBJECTS.length]);
    }
    return all;
  }
}
