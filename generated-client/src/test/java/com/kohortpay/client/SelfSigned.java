package com.kohortpay.client;

import javax.net.ssl.SSLSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate that no client trusts unless it is told to. */
final class SelfSigned {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").addSubjectAlternativeName("localhost").build();

  private SelfSigned() {}

  static SSLSocketFactory socketFactory() {
    return new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build().sslSocketFactory();
  }

  static OkHttpClient trusting() {
    HandshakeCertificates trusted = new HandshakeCertificates.Builder().addTrustedCertificate(CERTIFICATE.certificate()).build();
    return new OkHttpClient.Builder().sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager()).build();
  }
}
