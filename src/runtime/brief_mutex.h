#pragma once

#include <pthread.h>

namespace roadstead::runtime {

/// A mutex for holds of a microsecond or two: who finds it taken looks again for a moment before it goes to
/// sleep, which costs less than the sleep and being woken. For std::scoped_lock and std::unique_lock.
class BriefMutex
{
public:
    BriefMutex()
    {
        pthread_mutexattr_t kind;
        pthread_mutexattr_init(&kind);
        pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ADAPTIVE_NP);
        pthread_mutex_init(&m_mutex, &kind);
        pthread_mutexattr_destroy(&kind);
    }
    ~BriefMutex() { pthread_mutex_destroy(&m_mutex); }
    BriefMutex(const BriefMutex &) = delete;
    BriefMutex(BriefMutex &&) = delete;
    BriefMutex &operator=(const BriefMutex &) = delete;
    BriefMutex &operator=(BriefMutex &&) = delete;

    void lock() { pthread_mutex_lock(&m_mutex); }
    bool try_lock() { return pthread_mutex_trylock(&m_mutex) == 0; }
    void unlock() { pthread_mutex_unlock(&m_mutex); }

private:
    pthread_mutex_t m_mutex {};
};

} // namespace roadstead::runtime
