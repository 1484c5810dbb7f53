#include "store/sealed_box.h"

#include "core/literals.h"

#include <QRandomGenerator>

#include <gcrypt.h>

#include <memory>

namespace roadstead::store {

namespace {

constexpr qsizetype kNonceBytes = 12;
constexpr qsizetype kTagBytes = 16;
constexpr unsigned long kRounds
    = 10'000; // the salt is random and secret: rounds only slow a guesser down who has it

struct CloseCipher
{
    void operator()(gcry_cipher_hd_t cipher) const { gcry_cipher_close(cipher); }
};
using Cipher = std::unique_ptr<std::remove_pointer_t<gcry_cipher_hd_t>, CloseCipher>;

/// libgcrypt wants to be started once in a process; another library (GnuTLS does not) may have done it.
bool isReady()
{
    static const bool ready = [] {
        if (gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P))
            return true;
        if (!gcry_check_version(nullptr))
            return false;
        gcry_control(GCRYCTL_DISABLE_SECMEM, 0);
        gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
        return true;
    }();
    return ready;
}

tl::unexpected<Error> noCipher()
{
    return fail(ErrorCode::Unavailable, u"The encryption of libgcrypt cannot be used on this machine."_s);
}

Cipher openCipher(const QByteArray &key, const QByteArray &nonce, const QByteArray &context)
{
    gcry_cipher_hd_t handle = nullptr;
    if (!isReady() || gcry_cipher_open(&handle, GCRY_CIPHER_AES256, GCRY_CIPHER_MODE_GCM, 0) != 0)
        return {};
    Cipher cipher(handle);
    if (gcry_cipher_setkey(handle, key.constData(), static_cast<size_t>(key.size())) != 0
        || gcry_cipher_setiv(handle, nonce.constData(), static_cast<size_t>(nonce.size())) != 0
        || gcry_cipher_authenticate(handle, context.constData(), static_cast<size_t>(context.size())) != 0)
        return {};
    return cipher;
}

} // namespace

Result<QByteArray> deriveKey(const QByteArray &material, const QByteArray &salt)
{
    QByteArray key(kSealKeyBytes, Qt::Uninitialized);
    if (!isReady()
        || gcry_kdf_derive(material.constData(), static_cast<size_t>(material.size()), GCRY_KDF_PBKDF2,
               GCRY_MD_SHA256, salt.constData(), static_cast<size_t>(salt.size()), kRounds,
               static_cast<size_t>(key.size()), key.data())
            != 0)
        return noCipher();
    return key;
}

Result<QByteArray> seal(const QByteArray &key, const QByteArray &context, const QByteArray &plain)
{
    const QByteArray nonce = secureRandomBytes(kNonceBytes);
    QByteArray body = plain;
    QByteArray tag(kTagBytes, Qt::Uninitialized);
    const Cipher cipher = openCipher(key, nonce, context);
    if (!cipher
        || gcry_cipher_encrypt(cipher.get(), body.data(), static_cast<size_t>(body.size()), nullptr, 0) != 0
        || gcry_cipher_gettag(cipher.get(), tag.data(), static_cast<size_t>(tag.size())) != 0)
        return noCipher();
    return nonce + body + tag;
}

Result<QByteArray> unseal(const QByteArray &key, const QByteArray &context, const QByteArray &sealed)
{
    if (sealed.size() < kNonceBytes + kTagBytes)
        return fail(ErrorCode::Malformed, u"The sealed bytes are cut short."_s);
    QByteArray body = sealed.sliced(kNonceBytes, sealed.size() - kNonceBytes - kTagBytes);
    const QByteArray tag = sealed.last(kTagBytes);
    const Cipher cipher = openCipher(key, sealed.first(kNonceBytes), context);
    if (!cipher
        || gcry_cipher_decrypt(cipher.get(), body.data(), static_cast<size_t>(body.size()), nullptr, 0) != 0)
        return noCipher();
    if (gcry_cipher_checktag(cipher.get(), tag.constData(), static_cast<size_t>(tag.size())) != 0)
        return fail(ErrorCode::Malformed, u"The sealed bytes were changed, or are not from here."_s);
    return body;
}

QByteArray secureRandomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes;
}

} // namespace roadstead::store
