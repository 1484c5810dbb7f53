#include "provision/sha_crypt.h"

#include <QCryptographicHash>

#include <algorithm>

namespace roadstead::provision {

namespace {

constexpr char kAlphabet[] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr qsizetype kDigestBytes = 64;

QByteArray sha512(std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha512);
    for (const QByteArrayView part : parts)
        hash.addData(part);
    return hash.result();
}

/// `digest` again and again, `size` bytes in all.
QByteArray repeated(const QByteArray &digest, qsizetype size)
{
    return digest.repeated(size / kDigestBytes + 1).first(size);
}

void append64(QByteArray &out, uint value, int count)
{
    for (; count > 0; --count, value >>= 6)
        out += kAlphabet[value & 63];
}

/// The digest in crypt's own base 64: triples of bytes that lie 21 apart, turning.
QByteArray encoded(const QByteArray &digest)
{
    const auto byte = [&digest](int at) { return static_cast<uint>(static_cast<uchar>(digest[at])); };
    QByteArray out;
    for (int i = 0; i < 21; ++i) {
        const int places[] = {i, i + 21, i + 42};
        const int turn = i % 3;
        append64(out,
            byte(places[turn]) << 16 | byte(places[(turn + 1) % 3]) << 8 | byte(places[(turn + 2) % 3]), 4);
    }
    append64(out, byte(63), 2);
    return out;
}

} // namespace

bool isCryptSalt(QByteArrayView salt)
{
    return !salt.isEmpty() && std::all_of(salt.begin(), salt.end(), [](char c) {
        return QByteArrayView(kAlphabet).contains(c);
    });
}

QByteArray sha512Crypt(const QByteArray &password, const QByteArray &givenSalt)
{
    const QByteArray salt = givenSalt.first(std::min(givenSalt.size(), kMaxCryptSaltBytes));
    const QByteArray both = sha512({password, salt, password});
    QCryptographicHash first(QCryptographicHash::Sha512);
    first.addData(password + salt + repeated(both, password.size()));
    for (qsizetype bits = password.size(); bits > 0; bits >>= 1)
        first.addData(bits & 1 ? both : password);
    QByteArray digest = first.result();

    const QByteArray p = repeated(sha512({password.repeated(password.size())}), password.size());
    const QByteArray s = repeated(sha512({salt.repeated(16 + static_cast<uchar>(digest[0]))}), salt.size());
    QCryptographicHash hash(QCryptographicHash::Sha512);
    for (int round = 0; round < kCryptRounds; ++round) {
        hash.reset();
        hash.addData(round & 1 ? p : digest);
        if (round % 3 != 0)
            hash.addData(s);
        if (round % 7 != 0)
            hash.addData(p);
        hash.addData(round & 1 ? digest : p);
        digest = hash.result();
    }
    return "$6$" + salt + '$' + encoded(digest);
}

QByteArray derivedCryptSalt(const QByteArray &password)
{
    return encoded(sha512({"roadstead sha512crypt salt\n", password})).first(kMaxCryptSaltBytes);
}

} // namespace roadstead::provision
